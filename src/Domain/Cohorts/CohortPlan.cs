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
}

/// <summary>
/// The most points each named term of a score can give; they sum to 1000. Goals, interests and way of working weigh more
/// than department (Eby et al. 2013: deep similarity ρ .38–.59).
/// </summary>
public sealed record MatchWeights
{
    public int Goals { get; init; } = 550;
    public int Level { get; init; } = 100;
    public int OverlapHours { get; init; } = 150;
    public int Format { get; init; } = 75;
    public int SecondLanguage { get; init; } = 50;
    public int OtherDepartment { get; init; } = 75;
}
