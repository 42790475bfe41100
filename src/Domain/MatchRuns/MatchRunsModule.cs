using MentorBot.Domain.MatchRuns.Nights;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.Store;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.MatchRuns;

public static class MatchRunsModule
{
    /// <summary>Plans the match of a cohort as a run that a worker claims, and makes the proposals once it is approved.</summary>
    public static IServiceCollection AddMatchRuns(this IServiceCollection services) =>
        services
            .AddSingleton<MatchRunSignal>()
            .AddSingleton<SignalOnCommit, SignalMatchRuns>()
            .AddRuns()
            .AddWishes()
            .AddScoped<IsRunOfCohort>()
            .AddScoped<ReadMatchRun>()
            .AddScoped<ReadMatchEnd>()
            .AddScoped<ReadMatchPairs>()
            .AddScoped<ReadUnmatched>();

    private static IServiceCollection AddRuns(this IServiceCollection services) =>
        services
            .AddScoped<StartMatchRun>()
            .AddScoped<StartDueRounds>()
            .AddScoped<MatchAtNight>()
            .AddScoped<RepeatMatchRun>()
            .AddScoped<FollowMatchRun>()
            .AddScoped<CancelMatchRun>()
            .AddScoped<ClaimMatchRun>()
            .AddScoped<HeartbeatMatchRun>()
            .AddScoped<PrepareMatchRun>()
            .AddScoped<FinishMatchRun>()
            .AddScoped<ApproveMatch>()
            .AddScoped<CarryOutApproval>()
            .AddScoped<ReleaseMatchRun>()
            .AddScoped<FailMatchAttempt>();

    private static IServiceCollection AddWishes(this IServiceCollection services) =>
        services
            .AddScoped<PrepareSuggestions>()
            .AddScoped<WishForPairs>()
            .AddScoped<SwapPairs>()
            .AddScoped<TakeBackWishes>()
            .AddScoped<FindPair>()
            .AddScoped<PricePair>()
            .AddScoped<ReadWishes>();
}
