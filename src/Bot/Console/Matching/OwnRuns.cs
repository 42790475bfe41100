using MentorBot.Bot.Console.Doors;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Matching;

/// <summary>
/// Decides on a run that a form names. It must be of the cohort that the address names, which the route's policy has let in; any other
/// is refused with <see cref="NotFound"/>.
/// </summary>
internal sealed class OwnRuns(IsRunOfCohort isOf, ApproveMatch approve, CancelMatchRun cancel, TimeProvider clock)
{
    public async Task<Result<MatchRunState>> ApproveAsync(
        CohortId cohort,
        MatchRunId? run,
        ConsoleVisitor visitor,
        CancellationToken cancellation
    ) =>
        await OwnAsync(cohort, run, cancellation) is { } own
            ? await approve.RunAsync(own, visitor.ContextAt(clock.GetUtcNow()), cancellation)
            : new NotFound();

    public async Task<Result<CancelledRun>> CancelAsync(
        CohortId cohort,
        MatchRunId? run,
        ConsoleVisitor visitor,
        CancellationToken cancellation
    ) =>
        await OwnAsync(cohort, run, cancellation) is { } own
            ? await cancel.RunAsync(own, visitor.ContextAt(clock.GetUtcNow()), cancellation)
            : new NotFound();

    private async Task<MatchRunId?> OwnAsync(CohortId cohort, MatchRunId? run, CancellationToken cancellation) =>
        run is { } named && await isOf.RunAsync(named, cohort, cancellation) ? named : null;
}
