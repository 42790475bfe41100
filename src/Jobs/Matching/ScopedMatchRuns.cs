using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Jobs.Matching;

/// <summary>The use cases of a match run as one node's worker calls them, each in a scope of its own.</summary>
internal sealed class ScopedMatchRuns(IServiceScopeFactory scopes, MatchWorkerOptions options, TimeProvider clock)
{
    private readonly string owner = $"{Environment.MachineName}/{Ids.NewGuid(clock.GetUtcNow())}";

    /// <returns>Null when no run waits.</returns>
    public Task<ClaimedRun?> ClaimAsync(CancellationToken cancellation) =>
        InScopeAsync<ClaimMatchRun, ClaimedRun?>(claim => claim.RunAsync(owner, options.Lease, cancellation));

    /// <returns>False when the run is no longer this node's.</returns>
    public Task<bool> KeepAsync(ClaimedRun run, MatchProgress? progress, CancellationToken cancellation) =>
        InScopeAsync<HeartbeatMatchRun, bool>(keep => keep.RunAsync(run, progress, options.Lease, cancellation));

    public Task<MatchProblem?> PrepareAsync(ClaimedRun run, CancellationToken cancellation) =>
        InScopeAsync<PrepareMatchRun, MatchProblem?>(prepare => prepare.RunAsync(run, clock.GetUtcNow(), cancellation));

    public Task<bool> FinishAsync(ClaimedRun run, Result<MatchPlan> planned, CancellationToken cancellation) =>
        InScopeAsync<FinishMatchRun, bool>(finish => finish.RunAsync(run, planned, clock.GetUtcNow(), cancellation));

    public Task<bool> ApproveAsync(ClaimedRun run, CancellationToken cancellation) =>
        InScopeAsync<CarryOutApproval, bool>(approve => approve.RunAsync(run, clock.GetUtcNow(), cancellation));

    public async Task ReleaseAsync(ClaimedRun run)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReleaseMatchRun>().RunAsync(run, CancellationToken.None);
    }

    public async Task GiveUpAsync(ClaimedRun run)
    {
        await using var scope = scopes.CreateAsyncScope();
        var giveUp = scope.ServiceProvider.GetRequiredService<FailMatchAttempt>();
        await giveUp.RunAsync(run, clock.GetUtcNow(), CancellationToken.None);
    }

    private async Task<T> InScopeAsync<TUseCase, T>(Func<TUseCase, Task<T>> work)
        where TUseCase : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }
}
