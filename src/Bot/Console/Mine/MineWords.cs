using MentorBot.Bot.Mentorships;
using MentorBot.Bot.Text;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Console.Mine;

/// <summary>What the pages say of a mentorship, in the words that its cards in the chat use.</summary>
internal static class MineWords
{
    public static string Title(MentorshipView view) =>
        PartnerNames.Pick(view, MentorshipText.YouAndOne, MentorshipText.YourCircle, MentorshipText.YourGroup).Plain;

    /// <summary>What comes next, the most pressing first; nothing unless it runs.</summary>
    public static IEnumerable<string> Next(MentorshipView view, DateTimeOffset now)
    {
        if (view.State != MentorshipState.Active)
        {
            yield break;
        }

        if (view.OpenCheckIn is not null)
        {
            yield return MentorshipText.CheckInWaits.Plain;
        }

        if (Session(view, now) is { } session)
        {
            yield return session;
        }

        yield return HomeExchange.Turn(view).Plain;
        if (view.OpenCheckIn is null && view.NextCheckIn(now) is { } next)
        {
            yield return MentorshipText.NextCheckIn(PartnerWords.Day(next, view)).Plain;
        }
    }

    private static string? Session(MentorshipView view, DateTimeOffset now) =>
        view.Session switch
        {
            { } session when session.Awaits(view.Me.Id) && session.IsToCome(now) => MentorshipText
                .SessionAwaitsYou
                .Plain,
            { } session when session.IsAhead(now) => MentorshipText
                .NextSession(PartnerWords.DayAndTime(session.StartsAt!.Value, view))
                .Plain,
            { } session when session.IsToCome(now) => MentorshipText.SessionAwaitsOthers.Plain,
            _ => null,
        };
}
