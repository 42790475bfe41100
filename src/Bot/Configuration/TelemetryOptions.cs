namespace MentorBot.Bot.Configuration;

/// <summary>
/// Section <c>MentorBot:Telemetry</c>: where figures and spans go. Nowhere, unless an address is given here or in the
/// variable <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, which every OpenTelemetry program knows.
/// </summary>
internal sealed class TelemetryOptions
{
    public const string StandardVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Of a collector that takes OTLP over HTTP, such as <c>http://collector:4318</c>; empty for none.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>How often figures that stand in the database are read, 1 s to 5 min; only while somebody listens.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How long something that could be sent may have waited before this node says that it is not ready, 1 min to 7 days.
    /// It must be longer than the fullest hour takes: at 24 a second, 80,000 check-ins take 56 minutes.
    /// </summary>
    public TimeSpan MostOverdue { get; init; } = TimeSpan.FromHours(2);
}
