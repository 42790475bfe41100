using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Client;
using Hangfire.Common;
using Hangfire.Server;
using Hangfire.States;
using MentorBot.Domain.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorBot.Jobs.Scheduling;

/// <summary>
/// Declares the jobs at startup and runs them until the node stops. Built from Hangfire's parts instead of
/// <c>AddHangfireServer</c>, whose retry delays after an outage grow to five minutes and cannot be configured.
/// </summary>
internal sealed class HangfireServer(
    JobStorage storage,
    IReadOnlyList<Job> jobs,
    IServiceScopeFactory scopes,
    AdvisoryLocks locks,
    HangfireClock clock
) : IHostedService, IDisposable
{
    /// <summary>Per node. One long job does not keep the others waiting.</summary>
    private const int Workers = 2;
    private static readonly string[] Queues = [EnqueuedState.DefaultQueue];
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan DeclaringTakes = TimeSpan.FromSeconds(30);
    private BackgroundProcessingServer? server;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await DeclareAsync(cancellationToken);
        var filters = Filters();
        var work = new Worker(
            Queues,
            new BackgroundJobPerformer(filters, new AspNetCoreJobActivator(scopes)),
            new BackgroundJobStateChanger(filters)
        );
        var schedule = new RecurringJobScheduler(
            new BackgroundJobFactory(filters),
            clock.PollInterval,
            new DefaultTimeZoneResolver(),
            clock.UtcNow
        );
        server = new BackgroundProcessingServer(
            storage,
            [work.UseBackgroundPool(Workers), schedule.UseBackgroundPool(1)],
            new Dictionary<string, object>(StringComparer.Ordinal) { ["Queues"] = Queues, ["WorkerCount"] = Workers },
            new BackgroundProcessingServerOptions
            {
                RetryDelay = _ => RetryDelay,
                RestartDelay = RetryDelay,
                CancellationCheckInterval = RetryDelay,
            }
        );
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (server is not null)
        {
            server.SendStop();
            await server.WaitForShutdownAsync(cancellationToken);
        }
    }

    public void Dispose() => server?.Dispose();

    /// <summary>One node at a time: two nodes that start together would both trigger a missed run.</summary>
    private async Task DeclareAsync(CancellationToken cancellation)
    {
        await using var held =
            await locks.AcquireAsync("mentorbot declares jobs", DeclaringTakes, cancellation)
            ?? throw new TimeoutException("Another node has been declaring the jobs for too long.");
        new JobDeclarations(storage, Filters(), clock).Declare(jobs);
    }

    /// <summary>
    /// No retries: a failed job runs again at its next scheduled time. Failed runs are deleted, because Hangfire would keep them
    /// for ever.
    /// </summary>
    private static JobFilterProviderCollection Filters() =>
        new(
            new JobFilterCollection
            {
                new AutomaticRetryAttribute
                {
                    Attempts = 0,
                    OnAttemptsExceeded = AttemptsExceededAction.Delete,
                    LogEvents = false,
                },
                new StatisticsHistoryAttribute(),
            }
        );
}
