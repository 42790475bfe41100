using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace MentorBot.Jobs;

/// <summary>Hands the schedule to Quartz; besides <see cref="JobDeclarations"/> the only file that knows it.</summary>
internal static class QuartzBinding
{
    /// <summary>How late a node may notice what another node scheduled, and how soon after a start a missed run is made up.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <summary>How often a node says that it lives, and looks whether others do.</summary>
    private static readonly TimeSpan Sign = TimeSpan.FromSeconds(2);

    /// <summary>
    /// So much longer than that a node may be silent; then its jobs are taken over. It is noticed 11 s after a death at most.
    /// </summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(7);

    /// <param name="clock">
    /// What jobs are looked for by, the machine's own unless said otherwise: an application's clock that is moved moves what
    /// jobs find due, not when they look.
    /// </param>
    public static IServiceCollection AddQuartzSchedule(
        this IServiceCollection services,
        string connectionString,
        IReadOnlyList<Job> jobs,
        TimeProvider? clock = null
    )
    {
        clock ??= TimeProvider.System;
        services.AddQuartz(quartz =>
        {
            quartz.UseTimeProvider(clock);
            quartz.ConfigureScheduler(Configure);
            quartz.UsePersistentStore(store => Configure(store, connectionString));
        });
        // Hosted services start in this order: what is declared first is looked for from then on.
        return services
            .AddHostedService(provider => new JobDeclarations(
                provider.GetRequiredService<ISchedulerFactory>(),
                jobs,
                clock
            ))
            .AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
    }

    private static void Configure(QuartzSchedulerOptions scheduler)
    {
        scheduler.InstanceName = "MentorBot";
        scheduler.GenerateInstanceId = true;
        scheduler.IdleWaitTime = Look;
        scheduler.DefaultTimeZone = TimeZoneInfo.Utc;
        scheduler.ShutdownJobInterruption = ShutdownJobInterruption.WhenWaitingForJobs;
    }

    private static void Configure(IPersistentStoreBuilder store, string connectionString)
    {
        store.UsePostgres(connectionString);
        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = Sign;
            cluster.CheckinMisfireThreshold = Silence;
        });
        store.ConfigureStore(options =>
        {
            options.StoreJobDataAsStrings = true;
            options.CommandTimeout = TimeSpan.FromSeconds(10);
            options.DbRetryInterval = Look;
            options.MisfireHandlerFrequency = Look;
            // A database that was away for long must not leave a job switched off for good.
            options.MaxConsecutiveFireFailures = 0;
        });
    }
}

/// <summary>Runs the job of the same name by the clock of the application.</summary>
internal sealed class QuartzJob(IJobRunner runner, IReadOnlyList<Job> jobs, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var job = jobs.FirstOrDefault(j => j.Name == context.JobDetail.Key.Name);
        if (job is not null)
        {
            await runner.RunAsync(job, clock.GetUtcNow(), cancellationToken);
        }
    }
}
