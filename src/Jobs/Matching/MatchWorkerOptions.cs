namespace MentorBot.Jobs.Matching;

/// <summary>How a node works on match runs.</summary>
public sealed class MatchWorkerOptions
{
    /// <summary>How often to look for what other nodes queued or left behind; real time.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How often the progress is written down and a cancellation is heard; real time.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a run is held without a heartbeat; then the node is taken for dead, and another takes over.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(15);
}
