using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Exchange;
using MentorBot.Bot.Mentorships;
using MentorBot.Bot.Text;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Sessions;

namespace MentorBot.Bot.Sessions;

/// <summary>Cards about one session: how it stands for its reader, and what they can do.</summary>
internal static class SessionCards
{
    /// <summary>The card that fits its state.</summary>
    /// <param name="agenda">An open goal to talk about; null for none.</param>
    public static Card Of(MentorshipView view, SessionView session, string? agenda) =>
        session.State switch
        {
            SessionState.Cancelled => Cancelled(view, session),
            SessionState.Held => Held(view, session),
            _ when session.Awaits(view.Me.Id) => Choose(view, session, agenda),
            SessionState.Proposed => Waiting(view, session),
            _ => Agreed(view, session, agenda),
        };

    /// <summary>For whoever chooses: one button for each time.</summary>
    public static Card Choose(MentorshipView view, SessionView session, string? agenda) =>
        new Card(
            SessionWords.ChooseTitle(view, session),
            [
                Say.Plain(Lead(view, session)),
                .. session.Times.Select(at =>
                    TimeCards.Tile(at, view, SessionText.SpokenTake, new TakeTime(session.Id, at))
                ),
                .. TimeCards.Agenda(agenda),
            ],
            [
                .. session.StartsAt is null
                    ? Array.Empty<CardAction>()
                    : [Press.Primary(SessionText.KeepTime, new KeepSessionTime(session.Id))],
                Press.Plain(SessionText.NoneOfThese, new AskOtherTimes(session.Id)),
                .. ChatLink.With(view.Partners).Select(Press.More),
                .. session.StartsAt is null
                    ? Array.Empty<CardAction>()
                    : [Press.More(Press.Plain(SessionText.CallOff, new CallOffSession(session.Id)))],
            ]
        )
            .Asking(QuestionKind.Session, session.Id.Value)
            .MadeFrom(session.Version);

    /// <summary>For whoever proposed the times.</summary>
    public static Card Waiting(MentorshipView view, SessionView session) =>
        new Card(
            view.IsOfMany ? SessionText.WaitingMany : SessionText.WaitingOne(PartnerNames.Given(view)),
            [
                Say.Plain(SessionText.WaitingLead),
                .. session.Times.Select(at => TimeCards.Row(at, view)),
                Say.Quiet(SessionWords.Details(session)),
            ],
            [
                Press.Plain(SessionText.OtherTimes, new AskOtherTimes(session.Id)),
                .. ChatLink.With(view.Partners).Select(Press.More),
                Press.More(Press.Plain(SessionText.Withdraw, new CallOffSession(session.Id))),
            ]
        )
            .Asking(QuestionKind.Session, session.Id.Value)
            .MadeFrom(session.Version);

    /// <summary>A time is agreed; perhaps the reader has asked to move it.</summary>
    public static Card Agreed(MentorshipView view, SessionView session, string? agenda) =>
        new Card(
            Meeting(view),
            [
                TimeCards.Row(session.StartsAt!.Value, view),
                Say.Quiet(SessionWords.Details(session)),
                .. SessionWords.Facilitator(view),
                .. session.IsAsking
                    ? [Say.Plain(SessionText.MoveWaits(Times(view, session)))]
                    : Array.Empty<CardElement>(),
                .. TimeCards.Agenda(agenda),
            ],
            [
                Press.Primary(SessionText.AddToCalendar, new AddToCalendar(session.Id)),
                Press.Plain(SessionText.Move, new AskOtherTimes(session.Id)),
                Press.Plain(ExchangeText.BringSomething, new OpenExchange(view.Id)),
                .. ChatLink.With(view.Partners).Select(Press.More),
                // While a move waits, the place is changed by typing: a card takes six actions.
                session.IsAsking
                    ? Press.More(Press.Plain(SessionText.KeepTime, new KeepSessionTime(session.Id)))
                    : Press.More(Press.Plain(SessionText.ChangePlace, new AskPlace(session.Id))),
                Press.More(Press.Plain(SessionText.CallOff, new CallOffSession(session.Id))),
            ]
        )
        {
            State = Layout.Badge(SessionText.StateAgreed, "Good"),
        }
            .Asking(QuestionKind.Session, session.Id.Value)
            .MadeFrom(session.Version);

    /// <summary>Called off: it can be proposed again, and taken out of the calendar.</summary>
    public static Card Cancelled(MentorshipView view, SessionView session) =>
        new(
            SessionText.CancelledTitle,
            [
                Say.Plain(
                    session.StartsAt is { } at
                        ? SessionText.CancelledLead(SessionWords.When(at, view))
                        : SessionText.CancelledProposal
                ),
            ],
            [
                Press.Primary(SessionText.ProposeAgain, new FindATime(view.Id)),
                .. session.StartsAt is null
                    ? Array.Empty<CardAction>()
                    : [Press.Plain(SessionText.OffCalendar, new AddToCalendar(session.Id))],
                .. ChatLink.With(view.Partners),
            ]
        );

    /// <summary>Nobody has answered the reader's times.</summary>
    public static Card Lapsed(MentorshipView view, SessionView session) =>
        new(
            SessionText.LapsedTitle,
            [
                Say.Plain(
                    session is { State: SessionState.Agreed, StartsAt: { } at }
                        ? SessionText.LapsedMove(SessionWords.When(at, view))
                        : SessionText.LapsedLead
                ),
            ],
            [
                .. session.State == SessionState.Agreed
                    ? Array.Empty<CardAction>()
                    : [Press.Primary(SessionText.ProposeAgain, new FindATime(view.Id))],
                .. ChatLink.With(view.Partners),
            ]
        );

    private static Card Held(MentorshipView view, SessionView session) =>
        new(
            SessionText.HeldTitle,
            [TimeCards.Row(session.StartsAt!.Value, view), Say.Quiet(SessionWords.Details(session))],
            Press.Primary(SessionText.FindATime, new FindATime(view.Id)),
            Press.Plain(SessionText.Past, new ShowPastSessions(view.Id))
        );

    /// <summary>Whom the reader meets.</summary>
    public static SafeText Meeting(MentorshipView view) =>
        PartnerNames.Pick(view, SessionText.MeetingOne, SessionText.MeetingCircle, SessionText.MeetingGroup);

    private static SafeText Lead(MentorshipView view, SessionView session) =>
        session.StartsAt is { } at
            ? SessionText.MoveLead(SessionWords.When(at, view), SessionWords.Details(session))
            : SessionText.ChooseLead(SessionWords.Details(session));

    private static string Times(MentorshipView view, SessionView session) =>
        LocalDates.DaysAndTimes(session.Times, view.Me.Working);
}
