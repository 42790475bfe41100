using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Jobs.Matching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Jobs.Tests.Promises;

/// <summary>One node as far as match runs go: the coordinator's doors and the worker behind them.</summary>
internal sealed class MatchNode : IAsyncDisposable
{
    private readonly ServiceProvider services;

    /// <param name="lease">How long what it claimed is held when it dies.</param>
    public MatchNode(string database, TimeProvider clock, KilledStore killed, TimeSpan lease)
    {
        var collection = new ServiceCollection();
        collection.AddLogging().AddSingleton(clock).AddStore(database).AddNotices().AddCohorts();
        collection
            .AddMatching()
            .AddMatchRuns()
            .AddMatchWorker()
            .AddSingleton(new MatchWorkerOptions { Lease = lease, Heartbeat = lease / 4 });
        collection.ConfigureDbContext<MentorStore>(options => options.AddInterceptors(killed));
        services = collection.BuildServiceProvider();
    }

    public Task<Result<MatchRunId>> StartAsync(CohortId cohort, CommandContext context) =>
        InScopeAsync<StartMatchRun, Result<MatchRunId>>(start =>
            start.RunAsync(cohort, context, CancellationToken.None)
        );

    public Task<Result<MatchRunState>> ApproveAsync(MatchRunId run, CommandContext context) =>
        InScopeAsync<ApproveMatch, Result<MatchRunState>>(approve =>
            approve.RunAsync(run, context, CancellationToken.None)
        );

    /// <returns>False when nothing waited.</returns>
    public Task<bool> WorkAsync() => services.GetRequiredService<MatchWorker>().WorkAsync(CancellationToken.None);

    /// <summary>As for a set too large for a turn, which a worker writes.</summary>
    public Task<bool> AskApprovalAsync(MatchRunId run, CommandContext context) =>
        InScopeAsync<MentorStore, bool>(async store =>
        {
            var preview = await store.MatchRuns.SingleAsync(r => r.Id == run);
            if (preview.State == MatchRunState.Preview)
            {
                preview.AskApproval(context.Person);
                await store.CommitAsync(context, "ask-match-approval", run.Value, CancellationToken.None);
            }

            return true;
        });

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task<T> InScopeAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
