using System.Reflection;
using MentorBot.Bot.Configuration;
using MentorBot.Domain.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MentorBot.Bot.Telemetry;

/// <summary>
/// Sends figures and spans to a collector as OTLP. Wired by hand, because the package that would wire it into the host is
/// not to be had; so what is listened to is written here: our own, and the runtime's and the web server's figures.
/// </summary>
internal sealed class TelemetryExport(ExportDestination destination) : IHostedService, IDisposable
{
    private const int MostMilliseconds = 3_000;
    private static readonly string[] Meters =
    [
        Signals.Name,
        "System.Runtime",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
    ];

    private MeterProvider? figures;
    private TracerProvider? spans;

    /// <returns>Null when nobody said where to.</returns>
    public static ExportDestination? Destination(TelemetryOptions options, IConfiguration configuration) =>
        options.Endpoint.Length > 0 ? new(new Uri(options.Endpoint))
        : string.IsNullOrWhiteSpace(configuration[TelemetryOptions.StandardVariable]) ? null
        : new(Collector: null);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        figures = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(Describe)
            .AddMeter(Meters)
            .AddOtlpExporter(exporter => Address(exporter, "v1/metrics"))
            .Build();
        spans = Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(Describe)
            .AddSource(Signals.Name)
            .AddOtlpExporter(exporter => Address(exporter, "v1/traces"))
            .Build();
        return Task.CompletedTask;
    }

    /// <summary>What was measured last is sent as well, if the collector takes it in time.</summary>
    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(
            Task.Run(() => figures?.Shutdown(MostMilliseconds), CancellationToken.None),
            Task.Run(() => spans?.Shutdown(MostMilliseconds), CancellationToken.None)
        );

    public void Dispose()
    {
        figures?.Dispose();
        spans?.Dispose();
    }

    private static void Describe(ResourceBuilder resource) =>
        resource.AddService(
            Signals.Name,
            serviceVersion: typeof(TelemetryExport)
                .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
                ?.InformationalVersion
        );

    /// <summary>Without an address of ours the exporter reads the standard variables by itself.</summary>
    private void Address(OtlpExporterOptions exporter, string path)
    {
        if (destination.Collector is { } collector)
        {
            exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
            exporter.Endpoint = new Uri($"{collector.AbsoluteUri.TrimEnd('/')}/{path}");
        }
    }
}

/// <param name="Collector">Null when the standard variables say it.</param>
internal sealed record ExportDestination(Uri? Collector);
