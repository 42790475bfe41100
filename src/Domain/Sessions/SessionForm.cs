namespace MentorBot.Domain.Sessions;

/// <summary>How people meet.</summary>
public enum SessionForm
{
    Remote,
    InPerson,

    /// <summary>Some in one place and some not.</summary>
    Hybrid,
}
