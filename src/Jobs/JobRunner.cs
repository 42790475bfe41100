using MentorBot.Domain.Notices;
using MentorBot.Domain.Store;
using MentorBot.Domain.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Jobs;

/// <summary>Runs jobs at a given moment, without a scheduler.</summary>
public interface IJobRunner
{
    /// <summary>Runs one job; when somebody acted on the same thing at the same time, once more.</summary>
    Task RunAsync(Job job, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Runs every job of the schedule, each to its end even when another fails.</summary>
    /// <exception cref="AggregateException">What went wrong, one exception per job.</exception>
    Task RunAllDueAsync(DateTimeOffset now, CancellationToken cancellation);
}

internal sealed class JobRunner(IServiceScopeFactory scopes, IReadOnlyList<Job> jobs) : IJobRunner
{
    private const int Tries = 4;

    public async Task RunAsync(Job job, DateTimeOffset now, CancellationToken cancellation)
    {
        using var work = MentorTelemetry.Job(job.Name);
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            if (!job.RunsWhileStopped && await IsStoppedAsync(scope.ServiceProvider, cancellation))
            {
                work.Outcome = "stopped";
                return;
            }

            try
            {
                await job.RunAsync(scope.ServiceProvider, now, cancellation);
                work.Outcome = "done";
                return;
            }
            catch (ConcurrencyConflictException) when (attempt < Tries)
            {
                // What is due is looked up again, from what stands now.
            }
        }
    }

    private static async Task<bool> IsStoppedAsync(IServiceProvider services, CancellationToken cancellation) =>
        await services.GetRequiredService<ReadMessageStop>().RunAsync(cancellation) is not null;

    public async Task RunAllDueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var failures = new List<Exception>();
        foreach (var job in jobs)
        {
            try
            {
                await RunAsync(job, now, cancellation);
            }
            catch (Exception e) when (!cancellation.IsCancellationRequested)
            {
                failures.Add(new InvalidOperationException($"The job {job.Name} failed.", e));
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }
}
