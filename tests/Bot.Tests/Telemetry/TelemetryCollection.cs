namespace MentorBot.Bot.Tests.Telemetry;

/// <summary>Figures and spans belong to the process: these tests run while no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TelemetryCollection
{
    public const string Name = "telemetry";
}
