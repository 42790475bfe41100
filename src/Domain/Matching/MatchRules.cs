using MentorBot.Domain.Cohorts;

namespace MentorBot.Domain.Matching;

/// <summary>The cohort's rules that a plan obeys, and its aims.</summary>
public sealed record MatchRules
{
    public const int SmallestCircle = 4;
    public const int LargestCircle = 8;

    /// <summary>Hours of a common working day that two people must share, 0 to 24.</summary>
    public int MinOverlapHours { get; init; } = 2;

    /// <summary>Applies to mentors and mentees only.</summary>
    public LevelOrder LevelOrder { get; init; } = LevelOrder.MentorAhead;

    /// <summary>The fewest people in a circle; 4 to 8.</summary>
    public int MinCircle { get; init; } = 5;

    /// <summary>The most people in a circle; <see cref="MinCircle"/> to 8.</summary>
    public int MaxCircle { get; init; } = 8;

    /// <summary>How many rounds with others must pass before two people may meet again; null for never again.</summary>
    public int? RepeatAfterRounds { get; init; }

    /// <summary>Applies to models with mentors; the others always get the plan that is best for all.</summary>
    public MatchMode Mode { get; init; } = MatchMode.BestForAll;

    /// <summary>
    /// Whether, among the plans that match the most people, the lowest score is maximised before the total.
    /// </summary>
    public bool LargestMinimum { get; init; } = true;

    /// <summary>The inclusion goal in the coordinator's words; null unless the cohort has stated one.</summary>
    public string? Inclusion { get; init; }

    public static MatchRules Of(CohortPolicy policy) =>
        new()
        {
            MinOverlapHours = policy.MinOverlapHours,
            LevelOrder = policy.LevelOrder,
            MinCircle = policy.MinCircle,
            MaxCircle = policy.MaxCircle,
            RepeatAfterRounds = policy.RepeatAfterRounds,
            Mode = policy.Mode,
            LargestMinimum = policy.LargestMinimum,
            Inclusion = policy.Inclusion?.Statement,
        };

    internal bool Forbids(PastPair past) => RepeatAfterRounds is not { } others || past.RoundsAgo <= others;
}
