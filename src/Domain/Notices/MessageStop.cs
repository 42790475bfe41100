using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Everything unprompted is held for as long as this row is there, on every node: nothing is claimed, nothing that was
/// claimed is begun, and no job runs that would write to people. There is at most one.
/// </summary>
public sealed class MessageStop
{
    /// <summary>The one key there is: a second stop violates it, so two coordinators cannot both have stopped.</summary>
    public const string Everything = "everything";

    private MessageStop() { }

    public string Name { get; private set; } = Everything;

    /// <summary>Since when.</summary>
    public DateTimeOffset StoppedAt { get; private set; }

    /// <summary>Who stopped; null for an operator at the command line.</summary>
    public PersonId? StoppedBy { get; private set; }

    public static MessageStop By(PersonId? actor, DateTimeOffset now) => new() { StoppedAt = now, StoppedBy = actor };
}
