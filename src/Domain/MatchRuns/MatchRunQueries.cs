using MentorBot.Domain.Shared;

namespace MentorBot.Domain.MatchRuns;

/// <summary>Which runs of a cohort matter now.</summary>
internal static class MatchRunQueries
{
    /// <summary>The current result: the preview, otherwise the latest approved run.</summary>
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

    /// <summary>The run that is being planned and the one that is being approved; at most one of each.</summary>
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
