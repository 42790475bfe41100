namespace MentorBot.Domain.MatchRuns.Nights;

/// <summary>
/// The score that a pair of a continuous cohort needs to be proposed at night. Whoever has just joined is only brought together
/// with somebody who fits well, because better company may come tomorrow; the longer one of the two has waited, the less it takes:
/// <c>High × (1 − days waited ÷ 14)</c>, and after 14 days whatever the rules allow. The constants are conventions.
/// </summary>
/// <param name="High">What it takes on the first night, 0 to 1000.</param>
public sealed record NightThreshold(int High)
{
    /// <summary>After this many days every pair that breaks no rule is good enough (convention).</summary>
    public const int Days = 14;

    /// <summary>The first night wants a pair as good as the best quarter of what the cohort has proposed (convention).</summary>
    public const double HighQuantile = 0.75;

    /// <summary>With fewer proposals than this, the cohort's own scores say little, and <see cref="UsualHigh"/> counts (convention).</summary>
    public const int FewestScores = 20;

    /// <summary>The high threshold of a cohort that has proposed little: half of all points (convention).</summary>
    public const int UsualHigh = 500;

    /// <param name="proposed">The scores of what the cohort has proposed lately, each 0 to 1000, in any order.</param>
    public static NightThreshold Of(IReadOnlyCollection<int> proposed) =>
        new(
            proposed.Count < FewestScores
                ? UsualHigh
                : proposed.Order().ElementAt((int)Math.Ceiling(HighQuantile * proposed.Count) - 1)
        );

    /// <summary>What a pair needs.</summary>
    /// <param name="waited">How long the one of the two has waited who has waited longer; less than nothing counts as nothing.</param>
    /// <returns>0 to <see cref="High"/>; never more for a longer wait.</returns>
    public int After(TimeSpan waited) => (int)Math.Ceiling(High * (1 - Math.Clamp(waited.TotalDays / Days, 0, 1)));
}
