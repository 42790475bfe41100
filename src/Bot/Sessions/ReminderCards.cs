using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Exchange;
using MentorBot.Bot.Mentorships;
using MentorBot.Bot.Text;
using MentorBot.Domain.Exchange;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Sessions;

namespace MentorBot.Bot.Sessions;

/// <summary>
/// The day before a session, with the question what its reader brings: one message for both. What changes the session is one press
/// away, because the card is made from the version of what the reader brings.
/// </summary>
internal static class ReminderCards
{
    /// <param name="agenda">An open goal to talk about; null for none.</param>
    public static Card Of(MentorshipView view, SessionView session, string? agenda) =>
        new Card(
            SessionCards.Meeting(view),
            [
                TimeCards.Row(session.StartsAt!.Value, view),
                Say.Quiet(SessionWords.Details(session)),
                .. Circle(view, session),
                .. TimeCards.Agenda(agenda),
                .. HasBrought(view) ? ExchangeParts.Answered(view) : Question(view),
            ],
            [
                HasBrought(view)
                    ? Press.Plain(ExchangeText.ChangeBrought, new WriteContribution(view.Id, ""))
                    : Press.Primary(ExchangeText.BringIt, new SaveContribution(view.Id)),
                Press.Plain(SessionText.Move, new AskOtherTimes(session.Id)),
                .. ChatLink.With(view.Partners).Select(Press.More),
                Press.More(Press.Plain(SessionText.AddToCalendar, new AddToCalendar(session.Id))),
                Press.More(Press.Plain(SessionText.SeeSession, new ShowSession(session.Id))),
                Press.More(Press.Plain(ExchangeText.HowOften, new ShowHowOften(""))),
            ]
        )
        {
            Eyebrow = SessionText.ComingUp,
            State = Layout.Badge(SessionText.StateAgreed, "Good"),
        }
            .Asking(QuestionKind.Exchange, view.Id.Value)
            .MadeFrom(view.Exchange.VersionFor(view.Me.Id));

    /// <summary>For whoever facilitates, the guide comes along; it opens with a way to pass the turn on.</summary>
    private static IEnumerable<CardElement> Circle(MentorshipView view, SessionView session)
    {
        if (view.Circle is not { } circle)
        {
            return [];
        }

        var (topic, isMine) = (CircleText.Topic(CircleWords.Topic(circle)), circle.Facilitator == view.Me.Id);
        var who = CircleWords.Facilitates(view, circle, SessionWords.When(session.StartsAt!.Value, view));
        return
        [
            Layout.Tile(who, [topic], who, new OpenGuide(view.Id)),
            .. isMine ? CircleWords.Guide(circle, session.Minutes) : [],
        ];
    }

    private static IEnumerable<CardElement> Question(MentorshipView view) =>
        [Say.Plain(ExchangeText.Why), .. ExchangeParts.Question(view, ContributionDraft.Blank)];

    private static bool HasBrought(MentorshipView view) => !view.Exchange.Of(view.Me.Id).IsBlank;
}
