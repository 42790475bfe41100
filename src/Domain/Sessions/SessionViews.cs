using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Sessions;

/// <summary>A session as a member of its mentorship sees it.</summary>
/// <param name="ProposerId">Who proposed the times last; null if that person is no longer here.</param>
/// <param name="Times">Proposed times that wait for an answer.</param>
/// <param name="StartsAt">When it begins; null until a time is agreed.</param>
public sealed record SessionView(
    SessionId Id,
    MentorshipId MentorshipId,
    SessionState State,
    PersonId? ProposerId,
    IReadOnlyList<DateTimeOffset> Times,
    DateTimeOffset? StartsAt,
    int Minutes,
    SessionForm Form,
    string? Place,
    int Sequence
)
{
    /// <summary>The version of what is shown.</summary>
    public string Version => Session.VersionOf(State, Sequence);

    /// <summary>Whether proposed times wait for an answer.</summary>
    public bool IsAsking => Times.Count > 0;

    /// <summary>Whether it is agreed and has not begun.</summary>
    public bool IsAhead(DateTimeOffset now) => State == SessionState.Agreed && StartsAt > now;

    /// <summary>Whether it is still to come: proposed, or agreed and not begun.</summary>
    public bool IsToCome(DateTimeOffset now) => State == SessionState.Proposed || IsAhead(now);

    /// <summary>Whether this member has to choose among the times.</summary>
    public bool Awaits(PersonId person) => IsAsking && ProposerId != person;
}

/// <summary>How sessions of a mentorship usually are, as its agreement says.</summary>
public sealed record UsualSession(int Minutes, SessionForm Form);
