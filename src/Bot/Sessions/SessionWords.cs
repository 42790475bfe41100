using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Sessions;

/// <summary>Words that several cards about sessions share.</summary>
internal static class SessionWords
{
    private const int LongestName = 60;
    private const int LongestPlace = 120;

    /// <summary>Such as "Thu 10 Dec, 14:00 (your time)".</summary>
    public static string When(DateTimeOffset at, MentorshipView view) => LocalDates.DayAndTime(at, view.Me.Working);

    public static SafeText Of(SessionForm form) =>
        form switch
        {
            SessionForm.InPerson => SessionText.InPerson,
            SessionForm.Hybrid => SessionText.Hybrid,
            _ => SessionText.Remote,
        };

    public static SafeText Of(SessionState state) =>
        state switch
        {
            SessionState.Proposed => SessionText.StateProposed,
            SessionState.Agreed => SessionText.StateAgreed,
            SessionState.Cancelled => SessionText.StateCancelled,
            _ => SessionText.StateHeld,
        };

    /// <summary>What a card calls times that its reader chooses from: by whoever proposed them, unless they are no longer here.</summary>
    public static SafeText ChooseTitle(MentorshipView view, SessionView session) =>
        (session.StartsAt, view.Partners.FirstOrDefault(partner => partner.Id == session.ProposerId)) switch
        {
            (null, { } partner) => SessionText.ProposesTimes(Called(partner.Name)),
            (null, null) => SessionText.NewTimes,
            (_, { } partner) => SessionText.WantsToMove(Called(partner.Name)),
            _ => SessionText.NewTime,
        };

    private static string Called(string name) =>
        Listing.Clip(GivenNames.Of(name) is { Length: > 0 } given ? given : name, LongestName);

    /// <summary>How long, how and where, such as "45 minutes, in person, Room 4".</summary>
    public static SafeText Details(SessionView session) =>
        session.Place is { } place
            ? SessionText.DetailsPlace(session.Minutes, Of(session.Form), Listing.Clip(place, LongestPlace))
            : SessionText.Details(session.Minutes, Of(session.Form));

    /// <summary>Who facilitates a session of a circle or group; nothing for a pair.</summary>
    public static IEnumerable<CardElement> Facilitator(MentorshipView view) =>
        view.Circle is { } circle ? [Layout.Row("PersonVoice", "•", CircleWords.FacilitatesIt(view, circle))] : [];

    /// <summary>A session in the list of what is stored about its reader.</summary>
    public static CardElement Record(MySession session, WorkingTime reader)
    {
        var (day, minutes) = (LocalDates.Day(session.StartsAt ?? session.ProposedAt, reader), session.Minutes);
        return Say.Plain(
            session.Place is { } place
                ? SessionText.RecordPlace(day, Of(session.State), minutes, Listing.Clip(place, LongestPlace))
                : SessionText.Record(day, Of(session.State), minutes)
        );
    }
}
