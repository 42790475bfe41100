namespace MentorBot.Domain.Matching;

/// <summary>
/// One named part of a score. The points of a pair's terms add up to exactly its score, so the explanation is the score
/// itself.
/// </summary>
/// <param name="Kind">What the points are for.</param>
/// <param name="Points">0 to the weight of the term.</param>
/// <param name="Facts">The evidence: the shared skills, the hours, the language codes. Shown to both people.</param>
public sealed record ScoreTerm(ScoreTermKind Kind, int Points, IReadOnlyList<string> Facts);

/// <summary>What a part of a score is for.</summary>
public enum ScoreTermKind
{
    /// <summary>Skills that the first offers and the second wants; among equals also the other way round.</summary>
    Goals,

    /// <summary>How well the levels of experience fit.</summary>
    Level,

    /// <summary>Hours of overlapping working time.</summary>
    OverlapHours,

    /// <summary>How both want to meet.</summary>
    Format,

    /// <summary>A second common language.</summary>
    SecondLanguage,

    /// <summary>Coming from different departments.</summary>
    OtherDepartment,

    /// <summary>Skills that both offer or both want: common ground beyond the goals.</summary>
    SharedInterests,

    /// <summary>One or both chose the other among the suggestions. The fact is “Both” or “One”, never who.</summary>
    Preference,

    /// <summary>Having completed mentorships before; the fact is how many.</summary>
    Experience,

    /// <summary>
    /// The cohort's inclusion goal. The fact is the goal's statement, never what anyone said about themselves.
    /// </summary>
    Inclusion,
}
