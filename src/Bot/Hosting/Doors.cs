using MentorBot.Bot.Configuration;
using MentorBot.Bot.Telemetry;
using Microsoft.AspNetCore.Authorization;

namespace MentorBot.Bot.Hosting;

/// <summary>What stands in front of every route, in the order in which a request meets it; docs/security.md has the reasons.</summary>
internal static class Doors
{
    /// <summary>A route without a policy of its own is closed. Where there is no route there is nothing to close: 404.</summary>
    public static IServiceCollection AddDoors(this IServiceCollection services, DoorOptions door)
    {
        services
            .AddProxies(door)
            .AddSingleton<AddressLimiter>(provider => new(door, provider.GetRequiredService<RefusedRequests>()))
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(
                new AuthorizationPolicyBuilder()
                    .RequireAssertion(look => look.Resource is HttpContext http && http.GetEndpoint() is null)
                    .Build()
            );
        return services;
    }

    /// <summary>Before any route is mapped, so that a refusal carries the headers of a page too.</summary>
    public static void UseDoors(this WebApplication app, MentorBotOptions options)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders(onlyHttps: !options.AcceptsUnsigned);
        if (options.AcceptsUnsigned)
        {
            app.Use(LoopbackOnly.AdmitAsync);
        }

        app.Use(app.Services.GetRequiredService<AddressLimiter>().AdmitAsync);
        app.Use(OwnOrigin.AdmitAsync);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
    }
}
