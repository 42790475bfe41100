using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching;

/// <param name="BlockedPartners">
/// How many partners the named rule blocked; for a shortage, how many people, this one included, compete for the same
/// partners.
/// </param>
/// <param name="PossiblePartners">Partners that no rule forbids.</param>
/// <param name="Places">
/// For a shortage: the places those people share, among equals all others they could be paired with; 0 when neither is
/// known and there are no <see cref="Groups"/>.
/// </param>
public sealed record UnmatchedPerson(
    PersonId Person,
    UnmatchedReason Reason,
    int BlockedPartners,
    int PossiblePartners,
    int Places = 0
)
{
    /// <summary>
    /// For a shortage among equals: groups of odd size into which those people fall, each of which leaves somebody over or
    /// takes one of the others; as many as people when they cannot be paired with each other at all. 0 when not known.
    /// </summary>
    public int Groups { get; init; }
}

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

    /// <summary>The mentor would be less experienced than the mentee; the other way round in reverse mentoring.</summary>
    LevelOrder,

    /// <summary>The coordinator barred the pairs.</summary>
    Barred,

    /// <summary>Locked together with others, and no circle had room for all of them.</summary>
    LockedTogether,
}

/// <param name="Rule">Never <see cref="UnmatchedReason.NotWith"/>.</param>
/// <param name="People">Unmatched people who would have a free partner then, at least.</param>
public sealed record RelaxedRule(UnmatchedReason Rule, int People);
