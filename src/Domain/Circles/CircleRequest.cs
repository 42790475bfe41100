using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Circles;

/// <summary>
/// Somebody's wish to join a circle that runs. Its members are told and vote on nobody: it comes true after a working day unless a
/// rule stands against it by then.
/// </summary>
public sealed class CircleRequest
{
    private CircleRequest() { }

    public MentorshipId MentorshipId { get; private set; }
    public PersonId PersonId { get; private set; }
    public CircleRequestState State { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>When it comes true.</summary>
    public DateTimeOffset JoinsAt { get; private set; }

    public static CircleRequest Of(MentorshipId circle, PersonId person) =>
        new() { MentorshipId = circle, PersonId = person };

    public void Ask(DateTimeOffset joinsAt, DateTimeOffset now) =>
        (State, AskedAt, JoinsAt) = (CircleRequestState.Waiting, now, joinsAt);

    public void Withdraw() => State = CircleRequestState.Withdrawn;

    public void ComeTrue() => State = CircleRequestState.Joined;

    public void FallThrough() => State = CircleRequestState.FellThrough;
}

/// <summary>Where a wish to join a circle stands.</summary>
public enum CircleRequestState
{
    /// <summary>The members have been told.</summary>
    Waiting,

    /// <summary>The person belongs to the circle.</summary>
    Joined,

    /// <summary>The person took it back, or asked another circle.</summary>
    Withdrawn,

    /// <summary>There was no room any more, or a rule stood against it; nobody is told which.</summary>
    FellThrough,
}
