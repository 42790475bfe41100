using MentorBot.Domain.Cohorts;

namespace MentorBot.Domain.Matching;

/// <summary>The rules of a cohort that a plan keeps to, and what it aims at.</summary>
public sealed record MatchRules
{
    public const int SmallestCircle = 4;
    public const int LargestCircle = 8;

    /// <summary>Hours of a common working day that two people need, 0 to 24.</summary>
    public int MinOverlapHours { get; init; } = 2;

    /// <summary>Between mentors and mentees only.</summary>
    public LevelOrder LevelOrder { get; init; } = LevelOrder.MentorAhead;

    /// <summary>People in a circle at least; 4 to 8.</summary>
    public int MinCircle { get; init; } = 5;

    /// <summary>People in a circle at most; <see cref="MinCircle"/> to 8.</summary>
    public int MaxCircle { get; init; } = 8;

    /// <summary>Two people may meet again after so many other rounds; null for never.</summary>
    public int? RepeatAfterRounds { get; init; }

    /// <summary>Heeded where there are mentors and mentees; everywhere else the plan is the best for all.</summary>
    public MatchMode Mode { get; init; } = MatchMode.BestForAll;

    /// <summary>Among the plans for most people, the worst pair shall be as good as it can be before the sum counts.</summary>
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
