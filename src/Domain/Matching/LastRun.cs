using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching;

/// <summary>Which run of a cohort stands: its preview, or the approved one where no preview came after it.</summary>
internal static class LastRun
{
    /// <summary>The standing run first.</summary>
    public static IQueryable<MatchRun> LastOf(this IQueryable<MatchRun> runs, CohortId cohort) =>
        runs.Where(r => r.CohortId == cohort && r.State != MatchRunState.Superseded)
            .OrderByDescending(r => r.State == MatchRunState.Preview)
            .ThenByDescending(r => r.ApprovedAt);
}
