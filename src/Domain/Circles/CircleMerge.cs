using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Circles;

/// <summary>
/// The offer to a circle that has become small to join another one. It comes once, and once more after somebody else has left; all
/// members of both are asked, and only if all agree in time do they become one. Nobody learns who said what.
/// </summary>
public sealed class CircleMerge
{
    /// <summary>How long the members can answer (convention).</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    private CircleMerge() { }

    /// <summary>The circle that has become small.</summary>
    public MentorshipId SmallId { get; private set; }

    /// <summary>The circle that has room.</summary>
    public MentorshipId LargeId { get; private set; }
    public CircleMergeState State { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Until when the members can answer.</summary>
    public DateTimeOffset AnswerBy { get; private set; }

    public static CircleMerge Ask(MentorshipId small, MentorshipId large, DateTimeOffset now) =>
        new()
        {
            SmallId = small,
            LargeId = large,
            AskedAt = now,
            AnswerBy = now + Patience,
        };

    /// <summary>Somebody else has left meanwhile: the offer comes again, perhaps with another circle.</summary>
    public void AskAgain(MentorshipId large, DateTimeOffset now) =>
        (LargeId, State, AskedAt, AnswerBy) = (large, CircleMergeState.Asking, now, now + Patience);

    public bool IsOpenAt(DateTimeOffset now) => State == CircleMergeState.Asking && AnswerBy > now;

    public void Merge() => State = CircleMergeState.Merged;

    public void GiveUp() => State = CircleMergeState.NotMerged;
}

/// <summary>Where an offer to become one circle stands.</summary>
public enum CircleMergeState
{
    /// <summary>The members are asked.</summary>
    Asking,

    /// <summary>The members of the small circle belong to the other one.</summary>
    Merged,

    /// <summary>Somebody said no or nothing, or it was not possible any more; nobody learns which.</summary>
    NotMerged,
}

/// <summary>What one member said to the offer; nobody else sees it.</summary>
public sealed class MergeConsent
{
    private MergeConsent() { }

    /// <summary>The circle that has become small.</summary>
    public MentorshipId SmallId { get; private set; }
    public PersonId PersonId { get; private set; }
    public bool Agrees { get; private set; }

    public static MergeConsent Of(MentorshipId small, PersonId person) => new() { SmallId = small, PersonId = person };

    public void Say(bool agrees) => Agrees = agrees;
}
