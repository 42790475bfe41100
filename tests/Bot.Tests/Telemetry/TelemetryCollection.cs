namespace MentorBot.Bot.Tests.Telemetry;

/// <summary>Metrics and spans belong to the whole process, so these tests run while no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TelemetryCollection
{
    public const string Name = "telemetry";
}
