using System.Reflection;
using MentorBot.Bot.Configuration;
using MentorBot.Domain.Telemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

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
        services
            .AddSingleton(options)
            .AddSingleton<RefusedRequests>()
            .AddSingleton<BacklogGauges>()
            .AddHostedService<BacklogWatch>();
        if (options.Endpoint.Length > 0 || !string.IsNullOrWhiteSpace(configuration[TelemetryOptions.StandardVariable]))
        {
            services.AddOpenTelemetry().ConfigureResource(Describe).WithMetrics(Figures).WithTracing(Spans);
        }

        return services;

        void Figures(MeterProviderBuilder figures) =>
            figures
                .AddMeter(MentorTelemetry.Name)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddOtlpExporter(exporter => Address(exporter, options.Endpoint, "v1/metrics"));

        // No HTTP spans: they hold URLs and continue the caller's trace. A turn starts a trace of its own.
        void Spans(TracerProviderBuilder spans) =>
            spans
                .AddSource(MentorTelemetry.Name, StatementSpans.Source)
                .SetSampler(new StatementSpans.OnlyWithinOurs())
                .AddProcessor(new StatementSpans.WithoutErrorTexts())
                .AddOtlpExporter(exporter => Address(exporter, options.Endpoint, "v1/traces"));
    }

    private static void Describe(ResourceBuilder resource) =>
        resource.AddService(
            MentorTelemetry.Name,
            serviceVersion: typeof(TelemetryModule)
                .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
                ?.InformationalVersion
        );

    /// <summary>Without an address of ours the exporter reads the standard variables by itself.</summary>
    private static void Address(OtlpExporterOptions exporter, string endpoint, string path)
    {
        if (endpoint.Length > 0)
        {
            exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
            exporter.Endpoint = new Uri($"{endpoint.TrimEnd('/')}/{path}");
        }
    }
}
