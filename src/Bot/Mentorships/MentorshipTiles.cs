using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>A mentorship in a list: with whom, where it stands, and what is due next.</summary>
internal static class MentorshipTiles
{
    private const int LongestNames = 160;

    public static Container Of(MentorshipView view, DateTimeOffset now) =>
        Layout.Tile(
            SafeText.Of(Listing.Clip(PartnerNames.Listed(view), LongestNames)),
            [MentorshipText.TileLine(CohortNames.Of(view), StateOf(view)), .. Next(view, now)],
            SafeText.Of(Titles.Of(PartnerNames.Listed(view))),
            ClosesWell(view) ? new ShowClosing(view.Id) : new ShowMentorship(view.Id)
        );

    public static string PausedUntil(MentorshipView view) =>
        LocalDates.LastDay(view.PausedUntil!.Value, view.Me.Working);

    private static bool ClosesWell(MentorshipView view) =>
        view is { State: MentorshipState.Completed, Model: not MentoringModel.Rounds };

    private static IEnumerable<SafeText> Next(MentorshipView view, DateTimeOffset now) =>
        view.OpenCheckIn is null && view.NextCheckIn(now) is { } next
            ? [MentorshipText.TileNext(PartnerWords.Day(next, view))]
            : [];

    /// <summary>Where it stands, in a few words.</summary>
    public static SafeText StateOf(MentorshipView view) =>
        view.State switch
        {
            MentorshipState.Proposed when view.AwaitsMe => MentorshipText.StateAnswer(
                PartnerWords.Day(view.ExpiresAt, view)
            ),
            MentorshipState.Proposed or MentorshipState.Accepted => MentorshipText.StateWaiting,
            MentorshipState.Active when view.OpenCheckIn is not null => MentorshipText.StateCheckIn,
            MentorshipState.Active => MentorshipText.StateActive,
            MentorshipState.Paused => MentorshipText.StatePaused(PausedUntil(view)),
            MentorshipState.Completed => MentorshipText.StateCompleted,
            _ when !view.Began => MentorshipText.StateNever,
            _ when view.Me.Response == MemberResponse.Left => MentorshipText.StateLeft,
            _ => MentorshipText.StateEnded,
        };
}
