using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching;

/// <summary>A person left over, and why.</summary>
/// <param name="Person">The person.</param>
/// <param name="Reason">Why.</param>
/// <param name="BlockedPartners">
/// How many partners the rule blocked. For a shortage, how many people, this one included, compete for the same
/// partners.
/// </param>
/// <param name="PossiblePartners">Partners that no rule forbids.</param>
/// <param name="Places">
/// For a shortage, the places those people share; among equals, all others they could be paired with. 0 if neither is
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
    /// For a shortage among equals: how many groups of odd size those people form, each of which leaves somebody over
    /// or takes up one of the others; as many as there are people if none of them can be paired with another. 0 if
    /// unknown.
    /// </summary>
    public int Groups { get; init; }
}

/// <summary>Why somebody got no match: the rule that blocked the most partners, or a shortage.</summary>
public enum UnmatchedReason
{
    /// <summary>There were possible partners, but more people than places, or an odd number of people.</summary>
    Shortage,

    /// <summary>Nobody takes part who could be a partner, whatever the rules.</summary>
    NobodyElse,

    /// <summary>One is in the other's line of managers.</summary>
    ReportingLine,

    /// <summary>Somebody's private wish. Texts must not reveal whose, not even by naming this rule.</summary>
    NotWith,

    /// <summary>The two were matched before.</summary>
    PairedBefore,
    NoCommonLanguage,

    /// <summary>The working hours overlap by less than the cohort requires.</summary>
    NoCommonHours,

    /// <summary>One meets only remotely, the other only in person.</summary>
    FormatsDiffer,

    /// <summary>
    /// The mentor would be less experienced than the mentee; in reverse mentoring the other way round.
    /// </summary>
    LevelOrder,

    /// <summary>A coordinator barred the pairs.</summary>
    Barred,

    /// <summary>Locked together with others, and no circle had room for all of them.</summary>
    LockedTogether,
}

/// <summary>The effect of dropping a rule.</summary>
/// <param name="Rule">The rule; never <see cref="UnmatchedReason.NotWith"/>.</param>
/// <param name="People">At least how many unmatched people would have a free partner without it.</param>
public sealed record RelaxedRule(UnmatchedReason Rule, int People);
