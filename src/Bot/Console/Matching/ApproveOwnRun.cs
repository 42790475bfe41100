using MentorBot.Bot.Console.Doors;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Matching;

/// <summary>Approves a run that a form names, if it is of the cohort that the address names.</summary>
internal sealed class ApproveOwnRun(ApproveMatch approve, IsRunOfCohort isOf, TimeProvider clock)
{
    /// <returns>As <see cref="ApproveMatch"/>; refused with <see cref="NotFound"/> also for a run of another cohort.</returns>
    public async Task<Result<MatchRunState>> RunAsync(
        CohortId cohort,
        MatchRunId? run,
        ConsoleVisitor visitor,
        CancellationToken cancellation
    ) =>
        run is { } id && await isOf.RunAsync(id, cohort, cancellation)
            ? await approve.RunAsync(id, visitor.ContextAt(clock.GetUtcNow()), cancellation)
            : new NotFound();
}
