using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Circles;

/// <summary>
/// What a circle or group has settled for its next session: who facilitates it and what it is about. It belongs to no particular
/// session, so that it carries over when one is moved or cancelled.
/// </summary>
public sealed class CircleAgenda
{
    /// <summary>The most characters of a topic of its own.</summary>
    public const int MaxTopicLength = 120;

    private CircleAgenda() { }

    public MentorshipId MentorshipId { get; private set; }

    /// <summary>Who facilitates; null if nobody is told yet or can, and in a group, where the mentor does.</summary>
    public PersonId? FacilitatorId { get; private set; }

    /// <summary>Whether the facilitator has offered to do it out of turn.</summary>
    public bool HasVolunteered { get; private set; }

    /// <summary>The supplied topic, which <see cref="OwnTopic"/> replaces.</summary>
    public CircleTopic Topic { get; private set; }

    /// <summary>A topic in a member's own words; null for the supplied one.</summary>
    public string? OwnTopic { get; private set; }

    /// <summary>Who wrote <see cref="OwnTopic"/>; null if nobody did, or that person was erased with it.</summary>
    public PersonId? OwnTopicById { get; private set; }

    /// <summary>Supplied topics of sessions that were held.</summary>
    public IReadOnlyList<CircleTopic> Used { get; private set; } = [];

    /// <summary>Counts the sessions that were held, so that a card of one changes nothing about the next.</summary>
    public int Round { get; private set; }

    /// <summary>The version of whose turn it is: of the session that it is for.</summary>
    public string TurnVersion => TurnVersionOf(Round);

    internal static string TurnVersionOf(int round) => AnswerVersion.Of(round);

    /// <summary>The version of what it is about.</summary>
    public string TopicVersion => TopicVersionOf(Topic, OwnTopic);

    internal static string TopicVersionOf(CircleTopic topic, string? own) => AnswerVersion.Of(topic, own);

    public static CircleAgenda Open(MentorshipId mentorship) => new() { MentorshipId = mentorship };

    /// <summary>Gives the turn to somebody; null if nobody can.</summary>
    public void Assign(PersonId? facilitator) => (FacilitatorId, HasVolunteered) = (facilitator, false);

    /// <summary>Somebody offers to facilitate out of turn.</summary>
    public void Volunteer(PersonId person) => (FacilitatorId, HasVolunteered) = (person, true);

    /// <summary>Chooses a supplied topic.</summary>
    public void Choose(CircleTopic topic) => (Topic, OwnTopic, OwnTopicById) = (topic, null, null);

    /// <param name="topic">Tidy and within the limit.</param>
    public void Write(string topic, PersonId by) => (OwnTopic, OwnTopicById) = (topic, by);

    /// <summary>A session is over: the turn is free, and the next topic follows.</summary>
    public void MoveOn()
    {
        Round++;
        Used = OwnTopic is null ? CircleTopics.After(Used, Topic) : Used;
        Choose(CircleTopics.Next(Used));
        Assign(null);
    }
}
