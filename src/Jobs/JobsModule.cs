using MentorBot.Jobs.Matching;
using MentorBot.Jobs.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Jobs;

public static class JobsModule
{
    /// <summary>The jobs of <see cref="Schedule"/>, on a scheduler that all nodes share, and the work on match runs.</summary>
    /// <param name="connectionString">The database of the store; the scheduler's tables are part of its migrations.</param>
    public static IServiceCollection AddJobs(this IServiceCollection services, string connectionString) =>
        services.AddJobRunner(Schedule.Jobs).AddHangfireSchedule(connectionString).AddMatchWork();

    internal static IServiceCollection AddJobRunner(this IServiceCollection services, IReadOnlyList<Job> jobs) =>
        services.AddSingleton(jobs).AddSingleton<IJobRunner, JobRunner>();
}
