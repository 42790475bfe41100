using MentorBot.Bot.Configuration;

namespace MentorBot.Bot.Telemetry;

internal static class TelemetryModule
{
    /// <summary>Measures turns and the outbox; sends figures and spans away where an address says to.</summary>
    public static IServiceCollection AddTelemetry(
        this IServiceCollection services,
        TelemetryOptions options,
        IConfiguration configuration
    )
    {
        services.AddSingleton(options).AddSingleton<BacklogGauges>().AddHostedService<BacklogWatch>();
        return TelemetryExport.Destination(options, configuration) is { } destination
            ? services.AddHostedService(_ => new TelemetryExport(destination))
            : services;
    }
}
