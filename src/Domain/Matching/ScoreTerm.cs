namespace MentorBot.Domain.Matching;

/// <summary>
/// One named part of a score. The points of a pair's terms add up to its score exactly, so the explanation is the score.
/// </summary>
/// <param name="Points">0 to the weight of the term.</param>
/// <param name="Facts">What the points are for: the shared skills, the hours, the language codes. Shown to both people.</param>
public sealed record ScoreTerm(ScoreTermKind Kind, int Points, IReadOnlyList<string> Facts);

public enum ScoreTermKind
{
    /// <summary>Skills the first offers that the second wants, and the other way round among equals.</summary>
    Goals,
    Level,
    OverlapHours,
    Format,
    SecondLanguage,
    OtherDepartment,

    /// <summary>Skills that both offer or both want: common ground beyond the goals.</summary>
    SharedInterests,

    /// <summary>One or both wished for the other. The fact is “Both” or “One”, never which.</summary>
    Preference,

    /// <summary>Somebody who has completed a programme before; the fact is how many.</summary>
    Experience,

    /// <summary>The cohort's stated inclusion goal; the fact is its statement, never what somebody said of themselves.</summary>
    Inclusion,
}
