using MentorBot.Domain.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Matching;

/// <summary>Registers the use cases of matching.</summary>
public static class MatchingModule
{
    public static IServiceCollection AddMatching(this IServiceCollection services) =>
        services.AddSingleton<PlanMatch>(Plan);

    private static Result<MatchPlan> Plan(
        MatchProblem problem,
        IProgress<MatchProgress> progress,
        CancellationToken ct
    ) => MatchPlanner.Plan(problem, Environment.ProcessorCount, progress, ct);
}

/// <summary>Plans a match. Workers call it outside any transaction.</summary>
/// <param name="problem">The problem.</param>
/// <param name="progress">Receives the progress from time to time.</param>
/// <param name="cancellation">Stops the planning.</param>
public delegate Result<MatchPlan> PlanMatch(
    MatchProblem problem,
    IProgress<MatchProgress> progress,
    CancellationToken cancellation
);
