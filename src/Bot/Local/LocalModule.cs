using MentorBot.Bot.Configuration;
using MentorBot.Bot.Hosting;
using MentorBot.Bot.Operator;
using MentorBot.Domain.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot.Bot.Local;

/// <summary>Everything that only the local start has; nothing is registered unless <see cref="LocalOptions.Enabled"/> is set.</summary>
internal static class LocalModule
{
    /// <summary>No pacing: nothing throttles locally, and two months should pass in a minute.</summary>
    private static readonly DeliveryOptions Quick = new()
    {
        PerSecond = 50,
        Pace = TimeSpan.Zero,
        Poll = TimeSpan.FromMilliseconds(250),
    };

    /// <summary>The Playground keeps no history, so without a new welcome a reopened window would stay empty.</summary>
    private static readonly WelcomePolicy EachOpening = new(AgainAfter: TimeSpan.FromSeconds(2));

    /// <summary>Adds the ids of the demo organisation as defaults, which any other configuration overrides.</summary>
    public static void AddLocalDefaults(this ConfigurationManager configuration)
    {
        if (LocalOptions.From(configuration).Enabled)
        {
            configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults(configuration) });
        }
    }

    public static IServiceCollection AddLocal(this IServiceCollection services, IConfiguration configuration)
    {
        var options = LocalOptions.From(configuration);
        return !options.Enabled
            ? services
            : services
                .AddSingleton(options)
                .AddSingleton(new LocalToken(options.Token))
                .AddSingleton<LocalClock>()
                .Replace(ServiceDescriptor.Singleton<TimeProvider>(p => p.GetRequiredService<LocalClock>()))
                .Replace(ServiceDescriptor.Singleton(Quick))
                .Replace(ServiceDescriptor.Singleton(EachOpening))
                .AddSingleton<TimeTravel>()
                .Configure<AuthorizationOptions>(OpenOperatorPages)
                .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false)
                .AddHostedService<LocalStart>();
    }

    private static void OpenOperatorPages(AuthorizationOptions authorization) =>
        authorization.AddPolicy(
            OperatorPages.Policy,
            policy => policy.RequireAssertion(look => look.Resource is HttpContext http && LoopbackOnly.Admits(http))
        );

    public static void MapLocal(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<LocalToken>() is not { } token)
        {
            return;
        }

        routes.MapGet("/local", LocalPage.Show).AllowAnonymous();
        var doors = routes
            .MapGroup("/local")
            .AllowAnonymous()
            .AddEndpointFilter(token)
            .AddEndpointFilter<OutageFilter>();
        doors.MapGet("state", LocalEndpoints.StateAsync);
        doors.MapGet("organisation", () => DemoOrganisation.People);
        doors.MapPost("clock", LocalEndpoints.MoveClockAsync);
        doors.MapPost("console", LocalEndpoints.ConsoleLinkAsync);
    }

    /// <summary>Settings the demo organisation needs, unless configured otherwise.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> Defaults(ConfigurationManager configuration) =>
        [
            new("MentorBot:PublicUrl", configuration["urls"]?.Split(';')[0] ?? ""),
            new("MentorBot:TenantId", DemoOrganisation.TenantId.ToString()),
            new("MentorBot:Door:PersonAtOnce", "10000"), // Two months pass in a minute, and people act in all of them.
            new("MentorBot:Door:PersonPerMinute", "60000"),
            .. DemoOrganisation.Coordinators.Select(
                (id, i) => new KeyValuePair<string, string?>($"MentorBot:Coordinators:{i}", id.ToString())
            ),
            new("MentorBot:ProgrammeLeads:0", DemoOrganisation.ProgrammeLead.ToString()),
        ];
}
