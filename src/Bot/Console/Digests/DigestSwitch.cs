namespace MentorBot.Bot.Console.Digests;

/// <summary>What was done with the switch a moment ago.</summary>
public enum DigestSwitch
{
    /// <summary>Nothing.</summary>
    None,

    On,
    Off,

    /// <summary>Somebody else had decided before; what they chose is shown.</summary>
    Before,
}
