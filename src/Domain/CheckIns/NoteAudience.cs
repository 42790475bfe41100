namespace MentorBot.Domain.CheckIns;

/// <summary>Who may read a note besides its writer.</summary>
public enum NoteAudience
{
    /// <summary>Nobody.</summary>
    Private,

    /// <summary>The other members of the mentorship.</summary>
    Partner,

    /// <summary>Coordinators who are neither above the writer nor in a mentorship with them.</summary>
    Coordinator,
}
