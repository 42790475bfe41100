namespace MentorBot.Domain.Sessions;

/// <summary>Where a session stands.</summary>
public enum SessionState
{
    /// <summary>Times are proposed, and none is agreed.</summary>
    Proposed,

    /// <summary>A time is agreed.</summary>
    Agreed,

    /// <summary>Called off, or its proposal was never answered.</summary>
    Cancelled,

    /// <summary>Its time is over and nobody called it off, or somebody wrote it down afterwards.</summary>
    Held,
}
