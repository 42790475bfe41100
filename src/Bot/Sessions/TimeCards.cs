using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Mentorships;
using MentorBot.Bot.Text;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Sessions;

namespace MentorBot.Bot.Sessions;

/// <summary>Cards on which times are chosen.</summary>
internal static class TimeCards
{
    private const int LongestGoal = 90;

    /// <summary>Suggests times for a new session, each of which is proposed with one tap.</summary>
    /// <param name="usual">How sessions usually are.</param>
    /// <param name="place">What was written as the place.</param>
    /// <param name="agenda">An open goal to talk about; null for none.</param>
    public static Card Find(
        MentorshipView view,
        MeetingOffer offer,
        UsualSession usual,
        string? agenda,
        string? place = null
    ) =>
        new Card(
            PartnerNames.Pick(view, SessionText.MeetOne, SessionText.MeetCircle, SessionText.MeetGroup),
            [
                Say.Plain(Lead(view, offer)),
                .. offer.Times.Select(at => Tile(at, view, SessionText.SpokenPropose, new ProposeTimes(view.Id, [at]))),
                .. SessionForms.Terms(usual.Form, place),
                .. Agenda(agenda),
                Say.Quiet(SessionText.WhoSees),
            ],
            [
                .. All(offer, new ProposeTimes(view.Id, offer.Times)),
                OwnTime(view, offer),
                .. ChatLink.With(view.Partners).Select(Press.More),
                Press.More(Press.Plain(SessionText.Log, new WriteSession(view.Id))),
                Press.More(Press.Plain(SessionText.Past, new ShowPastSessions(view.Id))),
            ]
        ).Asking(QuestionKind.SessionTimes, view.Id.Value);

    /// <summary>Suggests other times for a session that is proposed or agreed.</summary>
    public static Card Others(MentorshipView view, SessionView session, MeetingOffer offer) =>
        new Card(
            session.StartsAt is null ? SessionText.OthersTitle : SessionText.MoveTitle,
            [
                Say.Plain(
                    session.StartsAt is { } at ? SessionText.StaysUntil(SessionWords.When(at, view)) : Lead(view, offer)
                ),
                .. offer.Times.Select(time =>
                    Tile(time, view, SessionText.SpokenPropose, new OfferTimes(session.Id, [time]))
                ),
            ],
            [
                .. All(offer, new OfferTimes(session.Id, offer.Times)),
                OwnTime(view, offer),
                Press.More(Press.Plain(SessionText.Back, new ShowSession(session.Id))),
                .. session is { State: SessionState.Proposed } && session.Awaits(view.Me.Id)
                    ? [Press.More(Press.Plain(SessionText.NotNow, new CallOffSession(session.Id)))]
                    : Array.Empty<CardAction>(),
            ]
        )
            .Asking(QuestionKind.OtherSessionTimes, session.Id.Value)
            .MadeFrom(session.Version);

    /// <summary>Takes a day and a time that nobody has suggested.</summary>
    /// <param name="written">What was written before and could not be taken.</param>
    public static Card Own(
        MentorshipView view,
        UsualSession? usual,
        DateTimeOffset now,
        (string Date, string Time) written
    ) =>
        new(
            SessionText.OwnTitle,
            [
                Say.Plain(SessionText.OwnLead),
                .. SessionForms.When(view.Me.Working.LocalDay(now), written.Date, written.Time),
                .. usual is null ? [] : SessionForms.Terms(usual.Form),
            ],
            Press.Primary(SessionText.Propose, new SayOwnTime(view.Id)),
            Press.Plain(SessionText.Back, new FindATime(view.Id))
        );

    /// <summary>A time as a button.</summary>
    public static Container Tile(
        DateTimeOffset at,
        MentorshipView view,
        Func<TextValue, SafeText> spoken,
        Button press
    ) => Layout.Tile(SafeText.Of(SessionWords.When(at, view)), [], spoken(SessionWords.When(at, view)), press);

    /// <summary>A time to read.</summary>
    public static ColumnSet Row(DateTimeOffset at, MentorshipView view) =>
        Layout.Row("Calendar", "📅", SafeText.Of(SessionWords.When(at, view)));

    /// <summary>An open goal as something to talk about.</summary>
    public static IEnumerable<CardElement> Agenda(string? goal) =>
        goal is null ? [] : [Layout.Row("Chat", "💬", SessionText.Agenda(Listing.Clip(goal, LongestGoal)))];

    private static IEnumerable<CardAction> All(MeetingOffer offer, Button proposes) =>
        offer.Times.Count > 1 ? [Press.Primary(SessionText.ProposeAll(offer.Times.Count), proposes)] : [];

    private static CardAction OwnTime(MentorshipView view, MeetingOffer offer) =>
        offer.Times.Count > 1
            ? Press.Plain(SessionText.OwnTime, new AskOwnTime(view.Id))
            : Press.Primary(SessionText.OwnTime, new AskOwnTime(view.Id));

    private static SafeText Lead(MentorshipView view, MeetingOffer offer) =>
        offer switch
        {
            { Times.Count: 0 } => SessionText.NoHours,
            { IsStretched: true } => SessionText.Stretched,
            { SuitsAll: false } => SessionText.MostCan,
            _ => view.IsOfMany ? SessionText.AllCan : SessionText.BothCan,
        };
}
