namespace MentorBot.Domain.People;

/// <summary>Whether the bot can speak to a person, and if not, why.</summary>
public enum Reachability
{
    /// <summary>Not met yet, or the channel says that the app is not there.</summary>
    NotInstalled,
    Reachable,

    /// <summary>By the person; coordinators see only that the person cannot be reached.</summary>
    Blocked,

    /// <summary>Taken out of Teams for this person, as the channel told us at that moment; shown like a block.</summary>
    Removed,
    DisabledByAdmin,

    /// <summary>The account is disabled or gone.</summary>
    Left,
}
