using Microsoft.Extensions.Hosting;
using Quartz;

namespace MentorBot.Jobs;

/// <summary>
/// Declares the jobs in the store that all nodes share. A trigger that stands there already keeps its history, so that a run
/// missed while everything was stopped is made up; and it is left alone, because a node that replaced it while another
/// node makes that run up would make it up once more.
/// </summary>
internal sealed class JobDeclarations(ISchedulerFactory schedulers, IReadOnlyList<Job> jobs, TimeProvider clock)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var job in jobs)
        {
            await DeclareAsync(scheduler, job, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task DeclareAsync(IScheduler scheduler, Job job, CancellationToken cancellation)
    {
        var stored = await scheduler.GetTrigger(new TriggerKey(job.Name), cancellation);
        if (stored is ICronTrigger cron && cron.CronExpressionString == job.Cron)
        {
            await scheduler.AddJob(Detail(job), AddJobOptions.ReplacingAndStoringNonDurable, cancellation);
            return;
        }

        // Of a schedule that was changed, what the old one missed is made up, too.
        var since = stored?.PreviousFireTimeUtc ?? stored?.StartTimeUtc;
        await scheduler.ScheduleJob(Detail(job), [Trigger(job, since)], ScheduleJobOptions.Replacing, cancellation);
    }

    private static IJobDetail Detail(Job job) =>
        JobBuilder
            .Create<QuartzJob>()
            .WithIdentity(job.Name)
            .WithDescription(job.Sentence)
            .DisallowConcurrentExecution()
            .RequestRecovery()
            .Build();

    private ITrigger Trigger(Job job, DateTimeOffset? since)
    {
        var trigger = TriggerBuilder
            .Create(clock)
            .WithIdentity(job.Name)
            .WithCronSchedule(
                job.Cron,
                cron =>
                    cron.InTimeZone(TimeZoneInfo.Utc)
                        .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)
            );
        return (since is { } start ? trigger.StartAt(start) : trigger.StartNow()).Build();
    }
}
