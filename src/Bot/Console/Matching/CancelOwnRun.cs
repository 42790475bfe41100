using MentorBot.Bot.Console.Doors;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Matching;

/// <summary>Cancels a run that a form names, if it is of the cohort that the address names.</summary>
internal sealed class CancelOwnRun(CancelMatchRun cancel, IsRunOfCohort isOf, TimeProvider clock)
{
    /// <returns>As <see cref="CancelMatchRun"/>; refused with <see cref="NotFound"/> also for a run of another cohort.</returns>
    public async Task<Result<CancelledRun>> RunAsync(
        CohortId cohort,
        MatchRunId? run,
        ConsoleVisitor visitor,
        CancellationToken cancellation
    ) =>
        run is { } id && await isOf.RunAsync(id, cohort, cancellation)
            ? await cancel.RunAsync(id, visitor.ContextAt(clock.GetUtcNow()), cancellation)
            : new NotFound();
}
