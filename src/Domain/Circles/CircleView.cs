using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Circles;

/// <summary>What the members of a circle or group see of its next session, and how many came to the last one.</summary>
/// <param name="Facilitator">Who facilitates; null if nobody can.</param>
/// <param name="IsRotating">Whether the members take turns; in a group the mentor facilitates.</param>
/// <param name="HasVolunteered">Whether the facilitator has offered it out of turn.</param>
/// <param name="Round">How many sessions were held.</param>
/// <param name="Topic">The supplied topic.</param>
/// <param name="OwnTopic">A topic in a member's own words, which replaces the supplied one; null if there is none.</param>
/// <param name="Expected">How many belong to it and have not paused; at least 1.</param>
/// <param name="Last">The newest session of which it is written down who came; null if there is none.</param>
public sealed record CircleView(
    PersonId? Facilitator,
    bool IsRotating,
    bool HasVolunteered,
    int Round,
    CircleTopic Topic,
    string? OwnTopic,
    int Expected,
    Turnout? Last
)
{
    /// <summary>The version of whose turn it is.</summary>
    public string TurnVersion => CircleAgenda.TurnVersionOf(Round);

    /// <summary>The version of what it is about.</summary>
    public string TopicVersion => CircleAgenda.TopicVersionOf(Topic, OwnTopic);
}

/// <summary>How many came to a session; who they were, only the facilitator has said.</summary>
public sealed record Turnout(SessionId Session, DateTimeOffset StartsAt, int Came, int Of);
