using Hangfire;
using Hangfire.PostgreSql;
using MentorBot.Domain.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorBot.Jobs.Scheduling;

/// <summary>Hands the schedule to Hangfire. Nothing outside this folder knows it.</summary>
internal static class HangfireBinding
{
    /// <summary>
    /// A running job is taken over by another node if its own has not sent a heartbeat for this long (it sends one every fifth
    /// of it). Locks in Hangfire's tables that a dead node left behind expire after the same time.
    /// </summary>
    private static readonly TimeSpan NodeTimeout = TimeSpan.FromSeconds(10);

    /// <summary>How often a worker polls for jobs queued by other nodes. Jobs queued by its own node wake it at once.</summary>
    private static readonly TimeSpan QueuePollInterval = TimeSpan.FromSeconds(2);

    /// <summary>How long the rows of a finished run are kept. There are about 620 runs an hour, 2 KB each.</summary>
    private static readonly TimeSpan Retention = TimeSpan.FromHours(1);

    private static readonly TimeSpan CleanUpInterval = TimeSpan.FromMinutes(15);

    public static IServiceCollection AddHangfireSchedule(
        this IServiceCollection services,
        string connectionString,
        HangfireClock? clock = null
    ) =>
        services
            .AddSingleton(clock ?? HangfireClock.Real)
            .AddSingleton<JobStorage>(provider => Storage(provider, connectionString))
            .AddHangfire(Configure)
            .AddHostedService<HangfireServer>();

    /// <summary>Settings that Hangfire keeps once for the whole process.</summary>
    private static void Configure(IServiceProvider provider, IGlobalConfiguration hangfire) =>
        hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            // Type names without assembly versions, because nodes of the next version read the same rows.
            .UseSimpleAssemblyNameTypeSerializer()
            .UseLogProvider(
                new HangfireLog(provider.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(Hangfire)))
            );

    private static PostgreSqlStorage Storage(IServiceProvider provider, string connectionString)
    {
        // Configured before the first use.
        _ = provider.GetRequiredService<IGlobalConfiguration>();
        var options = new PostgreSqlStorageOptions
        {
            PrepareSchemaIfNecessary = false,
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = NodeTimeout,
            DistributedLockTimeout = NodeTimeout,
            QueuePollInterval = QueuePollInterval,
            JobExpirationCheckInterval = CleanUpInterval,
        };
#pragma warning disable CS0618 // What is to be used instead names a type of Npgsql, which belongs to the domain.
        return new PostgreSqlStorage(SchedulerConnection.In(connectionString), options)
        {
            JobExpirationTimeout = Retention,
        };
#pragma warning restore CS0618
    }
}

/// <summary>The clock of the scheduler. What a job then finds due is decided by the application's clock.</summary>
/// <param name="Time">The machine's time, even if the application's clock was moved.</param>
/// <param name="PollInterval">How often a node looks for jobs that are due, and so how late a job may start. Whole seconds.</param>
internal sealed record HangfireClock(TimeProvider Time, TimeSpan PollInterval)
{
    public static HangfireClock Real { get; } = new(TimeProvider.System, TimeSpan.FromSeconds(5));

    public DateTime UtcNow() => Time.GetUtcNow().UtcDateTime;
}
