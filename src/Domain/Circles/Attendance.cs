using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Circles;

/// <summary>Whether one member came to a session. The facilitator says so first; the member's own word counts from then on.</summary>
public sealed class Attendance
{
    private Attendance() { }

    public SessionId SessionId { get; private set; }
    public PersonId PersonId { get; private set; }
    public bool Came { get; private set; }

    /// <summary>Whether the member has said so.</summary>
    public bool IsOwnWord { get; private set; }

    public static Attendance Of(SessionId session, PersonId person) => new() { SessionId = session, PersonId = person };

    /// <summary>The facilitator's word, which does not replace the member's own.</summary>
    public void Say(bool came) => Came = IsOwnWord ? Came : came;

    /// <summary>The member's own word.</summary>
    public void Correct(bool came) => (Came, IsOwnWord) = (came, true);
}
