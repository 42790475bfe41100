namespace MentorBot.Domain.Notices;

/// <summary>The times at which this app may send in this tenant, one after another, shared by all nodes.</summary>
public sealed class SendLane
{
    private SendLane() { }

    /// <summary>App and tenant.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The first time that nobody has reserved, by the database's clock.</summary>
    public DateTimeOffset NextAt { get; private set; }

    public static SendLane Of(string name, DateTimeOffset nextAt) => new() { Name = name, NextAt = nextAt };
}
