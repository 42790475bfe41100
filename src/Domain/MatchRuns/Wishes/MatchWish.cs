using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.MatchRuns.Wishes;

/// <summary>
/// A coordinator's demand that two people of a cohort be matched, or not be matched. It applies to every run from the
/// next one on, until it is withdrawn. No reason is asked for or stored.
/// </summary>
public sealed class MatchWish
{
    private MatchWish() { }

    public CohortId CohortId { get; private set; }

    /// <summary>The smaller of the two ids, so that every pair has one representation.</summary>
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

    /// <summary>Replaces the demand; the latest one counts.</summary>
    public void Become(MatchWishKind kind, PersonId by, DateTimeOffset now) =>
        (Kind, WishedBy, WishedAt) = (kind, by, now);
}

/// <summary>What a coordinator demands of a pair.</summary>
public enum MatchWishKind
{
    /// <summary>The two are matched, whatever their score.</summary>
    Locked,

    /// <summary>The two are not matched.</summary>
    Barred,
}
