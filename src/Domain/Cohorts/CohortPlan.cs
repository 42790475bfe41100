namespace MentorBot.Domain.Cohorts;

/// <summary>What a coordinator says of a cohort before it exists, already checked by <c>CreateCohort</c>.</summary>
public sealed record CohortPlan(
    string Name,
    string Purpose,
    MentoringModel Model,
    IReadOnlyList<string> Skills,
    DateTimeOffset EnrolmentClosesAt,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    CohortPolicy Policy
);

/// <summary>
/// A cohort's rules. The defaults and their evidence are the product's; those marked convention nobody has measured.
/// </summary>
public sealed record CohortPolicy
{
    /// <summary>Check-ins come weekly for this many weeks (Sandvik et al. 2020) …</summary>
    public int WeeklyForWeeks { get; init; } = 4;

    /// <summary>… and then every so many weeks.</summary>
    public int ThenEveryWeeks { get; init; } = 2;

    /// <summary>Days until a proposal expires (convention).</summary>
    public int ProposalDays { get; init; } = 3;

    /// <summary>Days until those who have not answered a proposal are reminded (convention).</summary>
    public int ProposalReminderDays { get; init; } = 2;

    /// <summary>Days until an unanswered check-in is nudged, once (convention).</summary>
    public int NudgeAfterDays { get; init; } = 3;

    /// <summary>Days without an answered check-in after which a pair is on the coordinator's board (convention).</summary>
    public int SilentAfterDays { get; init; } = 21;

    /// <summary>Hours of a common working day that two people need to be matched (convention).</summary>
    public int MinOverlapHours { get; init; } = 2;

    /// <summary>The most mentees one mentor may take; 1 to 10.</summary>
    public int MaxCapacity { get; init; } = 3;

    public MatchWeights Weights { get; init; } = new();

    /// <summary>
    /// Among the plans that match most people, one whose worst match is as good as it can be comes before the one with
    /// the largest sum.
    /// </summary>
    public bool LargestMinimum { get; init; } = true;

    public MatchMode Mode { get; init; } = MatchMode.BestForAll;

    /// <summary>Only where there are mentors and mentees; buddies and equals have no order of levels.</summary>
    public LevelOrder LevelOrder { get; init; } = LevelOrder.MentorAhead;

    /// <summary>The fewest people with whom a circle is planned (convention, with West et al. 2021); 4 to 8.</summary>
    public int MinCircle { get; init; } = 5;

    /// <summary>The most people of a circle; <see cref="MinCircle"/> to 8.</summary>
    public int MaxCircle { get; init; } = 8;

    /// <summary>After how many other rounds two people may meet again; null for never again.</summary>
    public int? RepeatAfterRounds { get; init; }

    /// <summary>In Rounds, everybody gets a new partner every so many weeks (convention); 1 to 12.</summary>
    public int RoundWeeks { get; init; } = 2;

    /// <summary>
    /// People may be asked to rank or veto up to three suggestions before they are matched: having a say goes with better
    /// outcomes (Allen, Eby and Lentz 2006). The coordinator asks, nobody is asked unbidden.
    /// </summary>
    public bool SuggestionsFirst { get; init; } = true;

    /// <summary>
    /// The rules with which a cohort of a model begins: circles meet every second week (West et al. 2021), buddies weekly
    /// for twelve weeks, and a group has more places than a mentor alone would offer (convention).
    /// </summary>
    public static CohortPolicy For(MentoringModel model) =>
        model switch
        {
            MentoringModel.Circle => new() { WeeklyForWeeks = 0 },
            MentoringModel.Buddy => new() { WeeklyForWeeks = 12 },
            MentoringModel.Group => new() { MaxCapacity = 5 },
            _ => new(),
        };

    /// <summary>Null unless a coordinator has stated one: nothing personal of this kind is asked, stored or used then.</summary>
    public InclusionGoal? Inclusion { get; init; }
}

public enum MatchMode
{
    /// <summary>The plan that is best for all together.</summary>
    BestForAll,

    /// <summary>No two people would both rather have each other than whom they got (Gale and Shapley 1962).</summary>
    Stable,
}

/// <summary>Whose level has to be the higher one, between a mentor and a mentee.</summary>
public enum LevelOrder
{
    /// <summary>The mentor is at least at the mentee's level.</summary>
    MentorAhead,

    /// <summary>Reverse mentoring: the mentee is at least at the mentor's level.</summary>
    Reversed,

    Any,
}

/// <summary>Why a cohort brings people together by what they may say of themselves, in the coordinator's own words.</summary>
/// <param name="Statement">Shown to everybody who is asked, and beside every match of the cohort.</param>
/// <param name="Groups">What can be chosen; each person chooses any of them, or none.</param>
public sealed record InclusionGoal(string Statement, IReadOnlyList<string> Groups);
