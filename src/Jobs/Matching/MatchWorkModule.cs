using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Jobs.Matching;

public static class MatchWorkModule
{
    /// <summary>Works on match runs in the background, one at a time on this node.</summary>
    public static IServiceCollection AddMatchWork(this IServiceCollection services) =>
        services.AddMatchWorker().AddHostedService<MatchWorkerLoop>();

    internal static IServiceCollection AddMatchWorker(this IServiceCollection services) =>
        services.AddSingleton(new MatchWorkerOptions()).AddSingleton<ScopedMatchRuns>().AddSingleton<MatchWorker>();
}
