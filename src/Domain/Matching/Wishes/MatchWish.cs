using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching.Wishes;

/// <summary>
/// A coordinator's word on two people of a cohort: they are to be together, or not to be. It holds for every run from the
/// next one on, until it is taken back. Nobody is asked for a reason, so none is kept.
/// </summary>
public sealed class MatchWish
{
    private MatchWish() { }

    public CohortId CohortId { get; private set; }

    /// <summary>The smaller id of the two, so that a pair has one name.</summary>
    public PersonId FirstId { get; private set; }
    public PersonId SecondId { get; private set; }
    public MatchWishKind Kind { get; private set; }
    public PersonId WishedBy { get; private set; }
    public DateTimeOffset WishedAt { get; private set; }

    public PersonPair Pair => new(FirstId, SecondId);

    public static MatchWish Of(CohortId cohort, PersonPair pair, MatchWishKind kind, PersonId by, DateTimeOffset now) =>
        new()
        {
            CohortId = cohort,
            FirstId = pair.First,
            SecondId = pair.Second,
            Kind = kind,
            WishedBy = by,
            WishedAt = now,
        };

    /// <summary>The newer word counts.</summary>
    public void Become(MatchWishKind kind, PersonId by, DateTimeOffset now) =>
        (Kind, WishedBy, WishedAt) = (kind, by, now);
}

public enum MatchWishKind
{
    /// <summary>The two are paired, whatever they score.</summary>
    Locked,

    /// <summary>The two are not paired.</summary>
    Barred,
}
