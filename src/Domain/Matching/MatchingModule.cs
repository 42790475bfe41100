using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Matching;

public static class MatchingModule
{
    public static IServiceCollection AddMatching(this IServiceCollection services) =>
        services
            .AddScoped<PreviewMatch>()
            .AddScoped<ApproveMatch>()
            .AddScoped<ReadMatchRun>()
            .AddScoped<ReadMatchPairs>()
            .AddScoped<ReadUnmatched>();
}
