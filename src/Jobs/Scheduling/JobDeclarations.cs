using Hangfire;
using Hangfire.Common;
using Hangfire.Storage;

namespace MentorBot.Jobs.Scheduling;

/// <summary>
/// Writes the schedule into the database shared by all nodes. Jobs that did not change keep their history, so a run missed
/// while no node was up happens when one starts.
/// </summary>
internal sealed class JobDeclarations(JobStorage storage, IJobFilterProvider filters, HangfireClock clock)
{
    private static readonly RecurringJobOptions Utc = new()
    {
        TimeZone = TimeZoneInfo.Utc,
        MisfireHandling = MisfireHandlingMode.Relaxed,
    };

    private readonly RecurringJobManager manager = new(storage, filters, new DefaultTimeZoneResolver(), clock.UtcNow);

    public void Declare(IReadOnlyList<Job> jobs)
    {
        var stored = Stored();
        foreach (var job in jobs)
        {
            Declare(job, stored.GetValueOrDefault(job.Name));
        }

        // Otherwise a job that is no longer declared would keep firing.
        foreach (var gone in stored.Keys.Except(jobs.Select(job => job.Name), StringComparer.Ordinal))
        {
            manager.RemoveIfExists(gone);
        }
    }

    private void Declare(Job job, RecurringJobDto? before)
    {
        manager.AddOrUpdate(job.Name, ScheduledJob.Call(job), job.Cron, Utc);
        // When the schedule changes, Hangfire calculates from now on and drops a missed run.
        if (before is not null && before.Cron != job.Cron && before.NextExecution < clock.UtcNow())
        {
            manager.Trigger(job.Name);
        }
    }

    private Dictionary<string, RecurringJobDto> Stored()
    {
        using var connection = storage.GetConnection();
        return connection.GetRecurringJobs().ToDictionary(job => job.Id, StringComparer.Ordinal);
    }
}
