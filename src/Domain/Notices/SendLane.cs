namespace MentorBot.Domain.Notices;

/// <summary>The times at which this app may send in this tenant, one after another, shared by all nodes.</summary>
public sealed class SendLane
{
    private SendLane() { }

    /// <summary>App and tenant.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Those of the last second and those to come, by the database's clock, the earliest first.</summary>
    public IReadOnlyList<DateTimeOffset> Times { get; private set; } = [];

    public static SendLane Of(string name, params DateTimeOffset[] times) => new() { Name = name, Times = times };
}
