using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Cohorts;

/// <summary>A new cohort as a coordinator described it, validated by <see cref="CreateCohort"/>.</summary>
public sealed record CohortPlan(
    string Name,
    string Purpose,
    MentoringModel Model,
    IReadOnlyList<string> Skills,
    DateTimeOffset EnrolmentClosesAt,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    CohortPolicy Policy
)
{
    /// <summary>The days behind the times; null if the times were not chosen by day.</summary>
    public CohortDays? Days { get; init; }

    /// <summary>How many weeks each mentorship of a continuous cohort lasts; null for a cohort with an end.</summary>
    public int? MentorshipWeeks { get; init; }

    /// <summary>What each circle begins with as its first shared goal; null for nothing.</summary>
    public string? LearningGoal { get; init; }

    /// <summary>The cohort whose running mentors it is for; null for everybody.</summary>
    public CohortId? MentorsOfId { get; init; }
}

/// <summary>
/// A cohort's rules. Defaults with a reference rest on that study; those marked convention have not been measured.
/// </summary>
public sealed record CohortPolicy
{
    /// <summary>For this many weeks check-ins come weekly (Sandvik et al. 2020); 0 for not at all.</summary>
    public int WeeklyForWeeks { get; init; } = 4;

    /// <summary>After the weekly phase, check-ins come once in this many weeks.</summary>
    public int ThenEveryWeeks { get; init; } = 2;

    /// <summary>Days until a proposal expires (convention).</summary>
    public int ProposalDays { get; init; } = 3;

    /// <summary>Days until people who have not answered a proposal are reminded (convention).</summary>
    public int ProposalReminderDays { get; init; } = 2;

    /// <summary>Days until an unanswered check-in is nudged; it is nudged once (convention).</summary>
    public int NudgeAfterDays { get; init; } = 3;

    /// <summary>
    /// Days without an answered check-in after which a mentorship is listed for the coordinator's attention
    /// (convention).
    /// </summary>
    public int SilentAfterDays { get; init; } = 21;

    /// <summary>Hours of a common working day that two people must share to be matched (convention).</summary>
    public int MinOverlapHours { get; init; } = 2;

    /// <summary>The most mentees one mentor may take; 1 to 10.</summary>
    public int MaxCapacity { get; init; } = 3;

    /// <summary>How many points each term of the score can give.</summary>
    public MatchWeights Weights { get; init; } = new();

    /// <summary>
    /// Among the plans that match the most people, whether to prefer the one whose lowest score is highest over the one
    /// with the highest total.
    /// </summary>
    public bool LargestMinimum { get; init; } = true;

    /// <summary>Which kind of match is planned.</summary>
    public MatchMode Mode { get; init; } = MatchMode.BestForAll;

    /// <summary>
    /// Which of mentor and mentee must have the higher level. Applies only to models with mentors; buddies and peers
    /// have no such order.
    /// </summary>
    public LevelOrder LevelOrder { get; init; } = LevelOrder.MentorAhead;

    /// <summary>The fewest people for a circle (convention, after West et al. 2021); 4 to 8.</summary>
    public int MinCircle { get; init; } = 5;

    /// <summary>The most people for a circle; <see cref="MinCircle"/> to 8.</summary>
    public int MaxCircle { get; init; } = 8;

    /// <summary>How many rounds with others must pass before two people may meet again; null for never again.</summary>
    public int? RepeatAfterRounds { get; init; }

    /// <summary>In Rounds, the weeks until everyone gets a new partner (convention); 1 to 12.</summary>
    public int RoundWeeks { get; init; } = 2;

    /// <summary>
    /// Whether people may be asked, before the match, to rank or veto up to three suggestions: having a say goes with
    /// better outcomes (Allen, Eby and Lentz 2006). Nobody is asked until the coordinator starts it.
    /// </summary>
    public bool SuggestionsFirst { get; init; } = true;

    /// <summary>
    /// The rules that a new cohort of a model starts with: circles meet every second week (West et al. 2021), buddies
    /// weekly for twelve weeks, and a group has more places than a single mentor offers (convention).
    /// </summary>
    public static CohortPolicy For(MentoringModel model) =>
        model switch
        {
            MentoringModel.Circle => new() { WeeklyForWeeks = 0 },
            MentoringModel.Buddy => new() { WeeklyForWeeks = 12 },
            MentoringModel.Group => new() { MaxCapacity = 5 },
            _ => new(),
        };

    /// <summary>
    /// The inclusion goal; null unless a coordinator has stated one. Without it, no such personal data is asked for,
    /// stored or used.
    /// </summary>
    public InclusionGoal? Inclusion { get; init; }
}

/// <summary>Which kind of match is planned.</summary>
public enum MatchMode
{
    /// <summary>The plan with the best result for everyone together.</summary>
    BestForAll,

    /// <summary>
    /// A stable plan: no two people would both rather have each other than their assigned partners (Gale and Shapley
    /// 1962).
    /// </summary>
    Stable,
}

/// <summary>Which of mentor and mentee must have the higher level.</summary>
public enum LevelOrder
{
    /// <summary>The mentor's level is at least the mentee's.</summary>
    MentorAhead,

    /// <summary>Reverse mentoring: the mentee's level is at least the mentor's.</summary>
    Reversed,

    /// <summary>Levels do not matter.</summary>
    Any,
}

/// <summary>
/// A cohort's aim of bringing people together by something personal that they may tell about themselves, in the
/// coordinator's words.
/// </summary>
/// <param name="Statement">Shown to everyone who is asked, and next to every match of the cohort.</param>
/// <param name="Groups">The choices; each person may choose any number of them, or none.</param>
public sealed record InclusionGoal(string Statement, IReadOnlyList<string> Groups);
