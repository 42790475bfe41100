using Hangfire;
using MentorBot.Domain.Store;
using Microsoft.Extensions.Logging;

namespace MentorBot.Jobs.Scheduling;

/// <summary>
/// What Hangfire stores and calls: runs the job with a name, by the application's clock, never twice at once. Do not rename
/// the type or the method: their names are stored in the database and read by nodes of other versions.
/// </summary>
internal sealed partial class ScheduledJob(
    IJobRunner runner,
    IReadOnlyList<Job> jobs,
    AdvisoryLocks locks,
    TimeProvider clock,
    ILogger<ScheduledJob> logger
)
{
    /// <summary>
    /// Longer than PostgreSQL needs to free the lock of a dead node, so that its job is taken over. If the previous run is
    /// still going, a worker is blocked for this long and the new run is skipped.
    /// </summary>
    private static readonly TimeSpan LockWait = TimeSpan.FromSeconds(15);

    public static Hangfire.Common.Job Call(Job job) =>
        Hangfire.Common.Job.FromExpression<ScheduledJob>(scheduled =>
            scheduled.RunAsync(job.Name, CancellationToken.None)
        );

    /// <exception cref="JobFailedException">The job failed; it comes again at its next time.</exception>
    [JobDisplayName("{0}")]
    public async Task RunAsync(string name, CancellationToken cancellation)
    {
        try
        {
            await RunAloneAsync(name, cancellation);
        }
        catch (Exception e)
        {
            // If the node is stopping, the job goes back into the queue for another node.
            cancellation.ThrowIfCancellationRequested();
            Log.Failed(logger, name, e);
            // Hangfire stores and shows the message of an exception, which may quote what people wrote.
            throw new JobFailedException(name);
        }
    }

    private async Task RunAloneAsync(string name, CancellationToken cancellation)
    {
        // Declared by a node of another version.
        if (jobs.FirstOrDefault(job => job.Name == name) is not { } due)
        {
            return;
        }

        await using var held = await locks.AcquireAsync($"mentorbot job {name}", LockWait, cancellation);
        if (held is null)
        {
            Log.StillRuns(logger, name);
            return;
        }

        await runner.RunAsync(due, clock.GetUtcNow(), cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Job {Job} failed; it runs again at its next time")]
        public static partial void Failed(ILogger logger, string job, Exception exception);

        [LoggerMessage(LogLevel.Information, "Job {Job} is still running; this run is skipped")]
        public static partial void StillRuns(ILogger logger, string job);
    }
}

/// <summary>Tells Hangfire that a job failed, and nothing else.</summary>
internal sealed class JobFailedException(string job) : Exception($"The job {job} failed; the log says why.");
