using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Sessions;

namespace MentorBot.Bot.Mentorships;

/// <summary>The home of a running mentorship: who is in it, how far it is, and what comes next.</summary>
internal static class HomeCards
{
    /// <summary>Nobody finishes sooner from here; convention.</summary>
    private static readonly TimeSpan Beginning = TimeSpan.FromDays(14);

    public static Card Home(MentorshipView view, DateTimeOffset now) =>
        new(
            PartnerNames.Pick(view, MentorshipText.YouAndOne, MentorshipText.YourCircle, MentorshipText.YourGroup),
            [
                .. PartnerWords.Profiles(view),
                .. HomeClosing.Of(view, now),
                Say.Subheading(MentorshipText.Next),
                CheckIn(view, now),
                .. Session(view, now),
                .. HomeCircle.Of(view, now),
                .. HomeExchange.Of(view),
            ],
            [.. Foremost(view, now), .. Menu(view, now)]
        )
        {
            Eyebrow = SafeText.Of(CohortNames.Of(view)),
            State = Week(view, now),
        };

    private static Badge? Week(MentorshipView view, DateTimeOffset now) =>
        view.Pace is { } pace && !view.IsInformal && view.Model != MentoringModel.Rounds
            ? Layout.Badge(MentorshipText.Week(pace.WeekAt(now), pace.Weeks))
            : null;

    private static CardAction[] Foremost(MentorshipView view, DateTimeOffset now) =>
        [
            .. view.OpenCheckIn is { } open
                ? new[] { Press.Primary(MentorshipText.CheckIn, new ShowCheckIn(open)) }
                : [],
            .. IsPlanned(view, now) || IsFull(view, now)
                ? Array.Empty<CardAction>()
                : [Press.Plain(LinkText.FindATime, new FindATime(view.Id))],
            .. ChatLink.With(view.Partners),
            view.Model switch
            {
                MentoringModel.Rounds => Press.Plain(RoundsText.NextRound, new ShowRounds()),
                MentoringModel.Buddy => Press.Plain(LinkText.Plan, new ShowPlan(view.Id)),
                _ => Press.Plain(LinkText.Goals, new ShowGoals(view.Id)),
            },
        ];

    /// <summary>
    /// Whoever is asked how it went has begun, and whoever has a list can pause there: a card takes six actions. How to begin
    /// gives way to how to finish.
    /// </summary>
    private static IEnumerable<CardAction> Menu(MentorshipView view, DateTimeOffset now)
    {
        if (CanFinish(view, now))
        {
            yield return Press.More(Press.Plain(MentorshipText.Finish, new ConsiderFinish(view.Id)));
        }
        else if (view.OpenCheckIn is null)
        {
            yield return Press.More(Press.Plain(MentorshipText.HowToBegin, new ShowIntroduction(view.Id)));
        }

        yield return view.IsOneOfMany
            ? Press.More(Press.Plain(MentorshipText.All, new ShowAllMentorships()))
            : Press.More(Press.Plain(MentorshipText.Pause, new ShowPause("")));
        yield return Press.More(Press.Plain(MentorshipText.Leave, new ConsiderLeavingMentorship(view.Id)));
    }

    private static bool CanFinish(MentorshipView view, DateTimeOffset now) =>
        view.CanFinish && view.Pace is { } pace && pace.Since + Beginning <= now;

    private static ColumnSet CheckIn(MentorshipView view, DateTimeOffset now) =>
        Layout.Row(
            "CheckmarkCircle",
            "✓",
            view.OpenCheckIn is null && view.NextCheckIn(now) is { } next
                ? MentorshipText.NextCheckIn(PartnerWords.Day(next, view))
                : MentorshipText.CheckInWaits
        );

    /// <summary>The next session, or how its proposal stands; it opens with all that can be done about it.</summary>
    private static IEnumerable<CardElement> Session(MentorshipView view, DateTimeOffset now) =>
        view.Session switch
        {
            { } session when session.IsAhead(now) && !session.Awaits(view.Me.Id) =>
            [
                Tile(
                    session,
                    MentorshipText.NextSession(PartnerWords.DayAndTime(session.StartsAt!.Value, view)),
                    MentorshipText.SessionOpen
                ),
            ],
            { } session when IsPlanned(view, now) =>
            [
                session.Awaits(view.Me.Id)
                    ? Tile(session, MentorshipText.SessionAwaitsYou, MentorshipText.SessionPick)
                    : Tile(session, MentorshipText.SessionAwaitsOthers, MentorshipText.SessionSee),
            ],
            _ => Times(view, now),
        };

    private static Container Tile(SessionView session, SafeText what, SafeText how) =>
        Layout.Tile(what, [how], what, new ShowSession(session.Id));

    private static bool IsPlanned(MentorshipView view, DateTimeOffset now) => view.Session?.IsToCome(now) == true;

    /// <summary>
    /// The first time that suits everybody, unless they share no hours. It opens with more of them where the card has no action
    /// left for that.
    /// </summary>
    private static IEnumerable<CardElement> Times(MentorshipView view, DateTimeOffset now)
    {
        var words = MeetingTimes
            .Propose(view.Me.Availability, [.. view.Partners.Select(p => p.Availability)], now, count: 1)
            .Select(at => PartnerWords.DayAndTime(at, view))
            .Select(at => view.IsOfMany ? MentorshipText.GoodTimeAll(at) : MentorshipText.GoodTimeBoth(at))
            .ToList();
        return IsFull(view, now)
            ? [Layout.Tile(LinkText.FindATime, words, LinkText.FindATime, new FindATime(view.Id))]
            : words.Select(time => Layout.Row("Calendar", "📅", time));
    }

    /// <summary>Whether an open check-in and a way to finish leave no action for finding a time: a card takes six.</summary>
    private static bool IsFull(MentorshipView view, DateTimeOffset now) =>
        view.OpenCheckIn is not null && CanFinish(view, now) && !IsPlanned(view, now);
}
