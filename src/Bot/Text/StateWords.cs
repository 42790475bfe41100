using MentorBot.Bot.Cards;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Mentorships;

namespace MentorBot.Bot.Text;

/// <summary>Names for states.</summary>
internal static class StateWords
{
    /// <summary>Completes "The cohort is …".</summary>
    public static string Of(CohortState state) =>
        state switch
        {
            CohortState.Draft => StateText.Draft.Plain,
            CohortState.Enrolling => StateText.Enrolling.Plain,
            CohortState.Matching => StateText.Matching.Plain,
            CohortState.Active => StateText.Active.Plain,
            CohortState.Closing => StateText.Closing.Plain,
            CohortState.Completed => StateText.Completed.Plain,
            CohortState.Cancelled => StateText.Cancelled.Plain,
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    /// <summary>On its own, such as for a badge.</summary>
    public static SafeText Short(CohortState state) =>
        state switch
        {
            CohortState.Draft => StateText.DraftBadge,
            CohortState.Enrolling => StateText.EnrollingBadge,
            CohortState.Matching => StateText.MatchingBadge,
            CohortState.Active => StateText.ActiveBadge,
            CohortState.Closing => StateText.ClosingBadge,
            CohortState.Completed => StateText.CompletedBadge,
            CohortState.Cancelled => StateText.CancelledBadge,
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    /// <summary>Says of a run on which no further action is possible what has become of it.</summary>
    public static SafeText OfRun(MatchRunState state, string cohort) =>
        state switch
        {
            MatchRunState.Queued or MatchRunState.Running => StateText.RunUnfinished(cohort),
            MatchRunState.Preview => StateText.RunPreview(cohort),
            MatchRunState.Approving => StateText.RunApproving(cohort),
            MatchRunState.Approved => StateText.RunApproved(cohort),
            MatchRunState.Superseded => StateText.RunSuperseded(cohort),
            MatchRunState.Cancelled => StateText.RunCancelled(cohort),
            MatchRunState.Failed => StateText.RunFailed(cohort),
            MatchRunState.Repeated => StateText.RunRepeated(cohort),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    public static string OfOver(EndReason? reason) =>
        reason switch
        {
            EndReason.Expired => StateText.ProposalExpired.Plain,
            EndReason.PlaceTaken => StateText.PlaceTaken.Plain,
            _ => StateText.ProposalClosed.Plain,
        };
}
