using MentorBot.Bot.Buttons;
using MentorBot.Bot.Sessions;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

/// <summary>Sessions from a member's side, typical and extreme.</summary>
internal sealed class SessionSamples : ICardSamples
{
    private static readonly DateTimeOffset[] Times = [A.Now.AddDays(1), A.Now.AddDays(2), A.Now.AddDays(3)];
    private static readonly MeetingOffer Offer = new(Times, SuitsAll: true, IsStretched: false);
    private static readonly UsualSession Usual = new(45, SessionForm.Remote);
    private static readonly MentorshipView Pair = Seen.Mentorship(MentorshipState.Active);
    private static readonly MentorshipView Circle = Seen.Many(MentorshipState.Active);

    private static readonly SessionView Proposed = new(
        Ids.New<SessionId>(A.Now),
        Pair.Id,
        SessionState.Proposed,
        Pair.Partners[0].Id,
        Times,
        StartsAt: null,
        45,
        SessionForm.InPerson,
        "Room 4",
        0
    );
    private static readonly SessionView Agreed = Proposed with
    {
        State = SessionState.Agreed,
        StartsAt = Times[2],
        Times = [],
    };

    public IEnumerable<CardSample> All =>
        [
            .. Awkward.Names.SelectMany(
                (name, i) =>
                    new[]
                    {
                        new CardSample(
                            $"SessionCards.Choose {i}",
                            SessionCards.Choose(With(name), Theirs(With(name)), null)
                        ),
                        new CardSample(
                            $"SessionCards.Agreed {i}",
                            SessionCards.Agreed(With(name), Agreed, Awkward.Markup)
                        ),
                        new CardSample(
                            $"TimeCards.Find {i}",
                            TimeCards.Find(With(name), Offer, Usual, Awkward.Long(200))
                        ),
                    }
            ),
            new("PlaceCards.Ask", PlaceCards.Ask(Pair, Agreed)),
            new("PlaceCards.Ask a circle", PlaceCards.Ask(Circle, Agreed with { Place = Awkward.Long(200) })),
            new("PlaceCards.Changed", PlaceCards.Changed(Pair, Agreed, Awkward.Markup)),
            new("PlaceCards.Changed while moving", PlaceCards.Changed(Pair, Agreed with { Times = Times }, null)),
            new(
                "SessionCards.Choose to move",
                SessionCards.Of(
                    Pair,
                    Theirs(Pair) with
                    {
                        State = SessionState.Agreed,
                        StartsAt = A.Now.AddDays(5),
                    },
                    "Give a talk"
                )
            ),
            new(
                "SessionCards.Choose in a circle",
                SessionCards.Choose(Circle, Theirs(Circle) with { Place = Awkward.Markup[..100] }, Awkward.Markup)
            ),
            new("SessionCards.Waiting", SessionCards.Waiting(Pair, Proposed)),
            new(
                "SessionCards.Waiting in a circle",
                SessionCards.Waiting(Circle, Proposed with { Place = Awkward.Long(200) })
            ),
            new(
                "SessionCards.Agreed while a move waits",
                SessionCards.Agreed(Circle, Agreed with { Times = Times }, null)
            ),
            new("SessionCards.Cancelled", SessionCards.Of(Pair, Agreed with { State = SessionState.Cancelled }, null)),
            new(
                "SessionCards.Cancelled proposal",
                SessionCards.Of(Pair, Proposed with { State = SessionState.Cancelled }, null)
            ),
            new(
                "SessionCards.Of what was held",
                SessionCards.Of(Pair, Agreed with { State = SessionState.Held }, null)
            ),
            new("ReminderCards.Of", ReminderCards.Of(Pair, Agreed, "Give a talk")),
            new(
                "ReminderCards.Of what is brought",
                ReminderCards.Of(ExchangeSamples.Full(Circle), Agreed, "Give a talk")
            ),
            .. Awkward.Names.Select(
                (name, i) =>
                    new CardSample($"ReminderCards.Of {i}", ReminderCards.Of(With(name), Agreed, Awkward.Markup))
            ),
            new("SessionCards.Lapsed", SessionCards.Lapsed(Pair, Proposed with { State = SessionState.Cancelled })),
            new("SessionCards.Lapsed move", SessionCards.Lapsed(Pair, Agreed)),
            new(
                "TimeCards.Find nothing",
                TimeCards.Find(Pair, Offer with { Times = [] }, Usual, null, Awkward.Long(200))
            ),
            new("TimeCards.Find stretched", TimeCards.Find(Pair, Offer with { IsStretched = true }, Usual, null)),
            new("TimeCards.Find in a circle", TimeCards.Find(Circle, Offer with { SuitsAll = false }, Usual, null)),
            new("TimeCards.Find one", TimeCards.Find(Circle, Offer with { Times = [Times[0]] }, Usual, null)),
            new("TimeCards.Others", TimeCards.Others(Pair, Theirs(Pair), Offer)),
            new("TimeCards.Others to move", TimeCards.Others(Circle, Agreed, Offer)),
            new("TimeCards.Own", TimeCards.Own(Pair, Usual, A.Now, ("", ""))),
            new("TimeCards.Own to move", TimeCards.Own(Circle, null, A.Now, ("2026-03-05", "half past"))),
            new("SessionListCards.NoMentorship", SessionListCards.NoMentorship()),
            new(
                "SessionListCards.Which",
                SessionListCards.Which(
                    [Pair, Circle with { Session = Agreed }, Pair with { Session = Theirs(Pair) }],
                    view => new FindATime(view.Id),
                    A.Now
                )
            ),
            new("SessionListCards.Past", SessionListCards.Past(Pair, [Agreed, Agreed])),
            new("SessionListCards.Past none", SessionListCards.Past(Pair, [])),
            new("SessionListCards.Log", SessionListCards.Log(Pair, Usual, A.Now)),
            new(
                "SessionListCards.File",
                SessionListCards.File(Agreed.Id, new Uri("https://mentorbot.contoso.com/session#secret"))
            ),
            new("SessionListCards.Outlook", SessionListCards.Outlook(Pair, Agreed)),
        ];

    private static MentorshipView With(string name) => Seen.Mentorship(MentorshipState.Active, name);

    private static SessionView Theirs(MentorshipView view) => Proposed with { ProposerId = view.Partners[0].Id };
}
