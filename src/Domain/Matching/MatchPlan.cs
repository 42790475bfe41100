using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching;

/// <summary>The result of a run: pairs with their reasons, and a reason for everybody who is left over.</summary>
public sealed record MatchPlan(IReadOnlyList<PlannedPair> Pairs, IReadOnlyList<UnmatchedPerson> Unmatched)
{
    public static readonly MatchPlan Empty = new([], []);
}

/// <param name="First">The mentor in a OneToOne pair; the smaller id among peers.</param>
/// <param name="Second">The mentee in a OneToOne pair.</param>
/// <param name="Terms">The terms add up to the pair's score, 0 to 1000.</param>
public sealed record PlannedPair(PersonId First, PersonId Second, IReadOnlyList<ScoreTerm> Terms)
{
    public int Score => Terms.Sum(term => term.Points);
}

/// <param name="BlockedPartners">
/// How many partners the named rule blocked; for a shortage, how many people, this one included, compete for the same
/// partners.
/// </param>
/// <param name="PossiblePartners">Partners that no rule forbids.</param>
public sealed record UnmatchedPerson(
    PersonId Person,
    UnmatchedReason Reason,
    int BlockedPartners,
    int PossiblePartners
);

/// <summary>Why somebody got no match: the rule that blocked most partners, or a shortage.</summary>
public enum UnmatchedReason
{
    /// <summary>Partners existed, but there are more people than places, or the number is odd.</summary>
    Shortage,

    /// <summary>Nobody takes part who could be a partner, whatever the rules.</summary>
    NobodyElse,
    ReportingLine,

    /// <summary>Somebody's private wish. Words for people must not tell whose, not even by naming this rule.</summary>
    NotWith,
    PairedBefore,
    NoCommonLanguage,

    /// <summary>Less than the cohort's hours of overlapping working time.</summary>
    NoCommonHours,
    FormatsDiffer,

    /// <summary>The mentor would be less experienced than the mentee.</summary>
    LevelOrder,
}
