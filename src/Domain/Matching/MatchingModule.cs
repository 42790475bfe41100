using MentorBot.Domain.Matching.Results;
using MentorBot.Domain.Matching.Runs;
using MentorBot.Domain.Matching.Wishes;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Matching;

/// <summary>Registers the use cases of matching.</summary>
public static class MatchingModule
{
    public static IServiceCollection AddMatching(this IServiceCollection services) =>
        services
            .AddSingleton<PlanMatch>(Plan)
            .AddSingleton<MatchBell>()
            .AddSingleton<RingOnCommit, RingForMatchRuns>()
            .AddRuns()
            .AddScoped<ApproveMatch>()
            .AddScoped<ReadMatchRun>()
            .AddScoped<ReadMatchEnd>()
            .AddScoped<ReadMatchPairs>()
            .AddScoped<ReadUnmatched>();

    private static Result<MatchPlan> Plan(
        MatchProblem problem,
        IProgress<MatchProgress> progress,
        CancellationToken ct
    ) => MatchPlanner.Plan(problem, Environment.ProcessorCount, progress, ct);

    private static IServiceCollection AddRuns(this IServiceCollection services) =>
        services
            .AddScoped<StartMatchRun>()
            .AddScoped<RepeatMatchRun>()
            .AddScoped<FollowMatchRun>()
            .AddScoped<CancelMatchRun>()
            .AddScoped<ClaimMatchRun>()
            .AddScoped<KeepMatchRun>()
            .AddScoped<PrepareMatchRun>()
            .AddScoped<FinishMatchRun>()
            .AddScoped<CarryOutApproval>()
            .AddScoped<ReleaseMatchRun>()
            .AddScoped<GiveUpMatchRun>()
            .AddScoped<WishForPairs>()
            .AddScoped<SwapPairs>()
            .AddScoped<TakeBackWishes>()
            .AddScoped<FindPair>()
            .AddScoped<PricePair>()
            .AddScoped<ReadWishes>();
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
