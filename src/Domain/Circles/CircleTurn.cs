using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Circles;

/// <summary>One member's part in the rotation of a circle, and whether they were told that they were missed.</summary>
public sealed class CircleTurn
{
    private CircleTurn() { }

    public MentorshipId MentorshipId { get; private set; }
    public PersonId PersonId { get; private set; }

    /// <summary>How often they have facilitated; whoever joins later begins with what the others have at least.</summary>
    public int Times { get; private set; }

    /// <summary>When they last facilitated or joined a circle that ran; null for never.</summary>
    public DateTimeOffset? LastAt { get; private set; }

    /// <summary>Whether they have said that they cannot facilitate the next session.</summary>
    public bool HasPassed { get; private set; }

    /// <summary>When they were told that they were missed twice in a row; null if they were not. They are told once.</summary>
    public DateTimeOffset? ToldMissedAt { get; private set; }

    public static CircleTurn Of(MentorshipId mentorship, PersonId person) =>
        new() { MentorshipId = mentorship, PersonId = person };

    /// <summary>They have facilitated a session.</summary>
    public void Take(DateTimeOffset startsAt) => (Times, LastAt) = (Times + 1, startsAt);

    /// <summary>They join a circle that runs, after everybody who has facilitated as seldom.</summary>
    public void JoinAfter(int times, DateTimeOffset now) => (Times, LastAt) = (Math.Max(Times, times), now);

    public void Pass() => HasPassed = true;

    public void TakeUpAgain() => HasPassed = false;

    public void MarkToldMissed(DateTimeOffset now) => ToldMissedAt = now;
}
