using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Digests;

/// <summary>Registers the use cases of digests.</summary>
public static class DigestsModule
{
    public static IServiceCollection AddDigests(this IServiceCollection services) =>
        services
            .AddScoped<ReadTeamDigest>()
            .AddScoped<ReadDigest>()
            .AddScoped<ReadManagerDigest>()
            .AddScoped<ReadDigestSettings>()
            .AddScoped<ChooseDigests>()
            .AddScoped<AcknowledgeDigest>()
            .AddScoped<PlanManagerDigests>();
}
