namespace MentorBot.Domain.People;

/// <summary>Whether the bot can message a person and, if not, why.</summary>
public enum Reachability
{
    /// <summary>The person has not installed the app, or the channel reports that it is not installed.</summary>
    NotInstalled,

    /// <summary>Messages can be sent.</summary>
    Reachable,

    /// <summary>The person blocked the bot; coordinators see only that the person cannot be reached.</summary>
    Blocked,

    /// <summary>
    /// The app was uninstalled for this person, as the channel reported at the time; shown like a block.
    /// </summary>
    Removed,

    /// <summary>An administrator has disabled the app.</summary>
    DisabledByAdmin,

    /// <summary>The account is disabled or deleted.</summary>
    Left,
}
