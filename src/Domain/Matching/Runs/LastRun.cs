using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching.Runs;

/// <summary>Which runs of a cohort count now.</summary>
internal static class LastRun
{
    /// <summary>The run that stands first: the preview, or the approved one where no preview came after it.</summary>
    public static IQueryable<MatchRun> LastOf(this IQueryable<MatchRun> runs, CohortId cohort) =>
        runs.Where(r =>
                r.CohortId == cohort
                && (
                    r.State == MatchRunState.Preview
                    || r.State == MatchRunState.Approving
                    || r.State == MatchRunState.Approved
                )
            )
            .OrderBy(r => r.State == MatchRunState.Approved)
            .ThenByDescending(r => r.ApprovedAt);

    /// <summary>The run that is under way or being approved; at most one of either.</summary>
    public static IQueryable<MatchRun> BusyOf(this IQueryable<MatchRun> runs, CohortId cohort) =>
        runs.Where(r =>
                r.CohortId == cohort
                && (
                    r.State == MatchRunState.Queued
                    || r.State == MatchRunState.Running
                    || r.State == MatchRunState.Approving
                )
            )
            .OrderBy(r => r.State == MatchRunState.Approving);
}
