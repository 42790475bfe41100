using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns;

/// <summary>
/// Approves a preview. One commit writes everything: the proposals, a notice to each person, a reason for everyone left
/// over, and their precedence next time. So nobody is told anything that does not hold, and approving twice or
/// concurrently has one effect. A large match is written by a worker, see <see cref="CarryOutApproval"/>.
/// </summary>
public sealed class ApproveMatch(MentorStore store)
{
    /// <summary>The most people whose match is written within a turn.</summary>
    public const int MostAtOnce = 500;

    /// <param name="id">The run.</param>
    /// <param name="context">A coordinator's command.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>
    /// Approved, or Approving if a worker continues. Refused with <see cref="NotFound"/>,
    /// <see cref="PreviewIsSuperseded"/>, <see cref="PreviewIsOutdated"/>, <see cref="NewerRunIsUnderWay"/>,
    /// <see cref="MatchRunIsOver"/> or <see cref="CohortIsNot"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">
    /// A concurrency conflict, such as a second approval. Retry.
    /// </exception>
    public async Task<Result<MatchRunState>> RunAsync(
        MatchRunId id,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var run = context.IsCoordinator ? await store.MatchRuns.FindAsync([id], cancellation) : null;
        if (run is null)
        {
            return new NotFound();
        }

        if (run.State is MatchRunState.Approved or MatchRunState.Approving)
        {
            return run.State;
        }

        var cohort = await store.Cohorts.SingleAsync(c => c.Id == run.CohortId, cancellation);
        return await RefusalOfAsync(run, cohort, cancellation) is { } refusal ? refusal
            : run.Summary!.Candidates > MostAtOnce ? await AskAsync(run, context, cancellation)
            : await ApproveAsync(run, cohort, context, cancellation);
    }

    private async Task<Refusal?> RefusalOfAsync(MatchRun run, Cohort cohort, CancellationToken cancellation)
    {
        var isNewerUnderWay = await store.MatchRuns.AnyAsync(
            r =>
                r.CohortId == cohort.Id
                && r.RepeatOf == null
                && (r.State == MatchRunState.Queued || r.State == MatchRunState.Running),
            cancellation
        );
        return run.State switch
        {
            MatchRunState.Superseded => new PreviewIsSuperseded(cohort.Name),
            not MatchRunState.Preview => new MatchRunIsOver(cohort.Name, run.State),
            _ when isNewerUnderWay => new NewerRunIsUnderWay(cohort.Name),
            _ when cohort.State is not (CohortState.Matching or CohortState.Active) => new CohortIsNot(
                cohort.Name,
                cohort.State
            ),
            _ => null,
        };
    }

    private async Task<Result<MatchRunState>> AskAsync(
        MatchRun run,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        run.AskApproval(context.Person);
        await store.CommitAsync(context, "ask-match-approval", run.Id.Value, cancellation);
        return run.State;
    }

    private async Task<Result<MatchRunState>> ApproveAsync(
        MatchRun run,
        Cohort cohort,
        CommandContext context,
        CancellationToken ct
    )
    {
        var record = await store.MatchRecords.AsNoTracking().SingleAsync(r => r.RunId == run.Id, ct);
        if (await MatchInputs.HaveChangedAsync(store, cohort, record, ct))
        {
            // The inputs may have changed only because another click approved this very preview just now.
            var state = await store.MatchRuns.Where(r => r.Id == run.Id).Select(r => r.State).SingleAsync(ct);
            return state == MatchRunState.Approved ? state : new PreviewIsOutdated(cohort.Name);
        }

        await new ApprovedSet(store, record, cohort, context.Now).WriteAsync(() => Task.CompletedTask, ct);
        _ = cohort.Begin(context.Now).Value;
        run.Approve(context.Person, context.Now);
        await store.CommitAsync(context, "approve-match", run.Id.Value, ct);
        return run.State;
    }
}
