using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Sessions;

namespace MentorBot.Bot.Sessions;

/// <summary>Cards about where an agreed session takes place.</summary>
internal static class PlaceCards
{
    /// <summary>Asks how and where, with what is agreed filled in.</summary>
    public static Card Ask(MentorshipView view, SessionView session) =>
        new Card(
            SessionText.PlaceTitle,
            [Say.Plain(Lead(view, session)), .. SessionForms.Terms(session.Form, session.Place)],
            Press.Primary(SessionText.SavePlace, new SayPlace(session.Id)),
            Press.Plain(SessionText.Back, new ShowSession(session.Id))
        ).MadeFrom(session.Version);

    /// <summary>How the session stands, for those who did not change its place.</summary>
    public static Card Changed(MentorshipView view, SessionView session, string? agenda) =>
        session.Awaits(view.Me.Id)
            ? SessionCards.Choose(view, session, agenda).Noting(SessionText.PlacedBy)
            : SessionCards.Agreed(view, session, agenda).Noting(SessionText.PlacedBy);

    private static SafeText Lead(MentorshipView view, SessionView session) =>
        SessionWords.When(session.StartsAt!.Value, view) is var when && view.IsOfMany
            ? SessionText.PlaceLead(when)
            : SessionText.PlaceLeadOne(when, PartnerNames.Given(view));
}
