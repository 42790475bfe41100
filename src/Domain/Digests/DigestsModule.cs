using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Digests;

public static class DigestsModule
{
    public static IServiceCollection AddDigests(this IServiceCollection services) =>
        services
            .AddScoped<ReadTeamDigest>()
            .AddScoped<ReadDigest>()
            .AddScoped<ReadDigestSettings>()
            .AddScoped<ChooseDigests>()
            .AddScoped<AcknowledgeDigest>()
            .AddScoped<PlanManagerDigests>();
}
