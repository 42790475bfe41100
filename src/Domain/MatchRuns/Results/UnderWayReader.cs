using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns.Results;

/// <summary>Reads the progress of a run. It names nobody but the coordinator who started it.</summary>
internal static class UnderWayReader
{
    /// <returns>Null if nothing waits or is being planned in the cohort.</returns>
    public static async Task<RunUnderWay?> RunUnderWayAsync(
        this MentorStore store,
        CohortId cohort,
        CancellationToken cancellation
    )
    {
        var busy = await store.MatchRuns.AsNoTracking().BusyOf(cohort).FirstOrDefaultAsync(cancellation);
        if (busy is not { IsUnderWay: true } run)
        {
            return null;
        }

        var names = await PeopleNames.ReadAsync(store, [run.StartedBy], cancellation);
        return new(
            run.Id,
            run.Stage,
            run.Percent,
            run.StartedBy,
            names.Of(run.StartedBy),
            run.RepeatOf is not null,
            run.TellsStarter
        );
    }
}
