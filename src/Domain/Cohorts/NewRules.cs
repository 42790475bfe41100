using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Cohorts;

/// <summary>
/// The form for a cohort's rules as a coordinator filled it in. Null keeps a rule as it is, because the form asks only
/// for rules that the cohort's model has.
/// </summary>
/// <param name="Statement">The inclusion goal in the coordinator's words; "" for none.</param>
/// <param name="Groups">The groups that people may choose for it.</param>
public sealed record NewRules(
    bool? LargestMinimum,
    MatchMode? Mode,
    LevelOrder? LevelOrder,
    bool? SuggestionsFirst,
    int? MinCircle,
    int? MaxCircle,
    int? RoundWeeks,
    int? MaxCapacity,
    string Statement,
    IReadOnlyList<string> Groups
)
{
    /// <summary>
    /// Rounds with others before two people may meet again; 0 for never, null to keep the rule as it is.
    /// </summary>
    public int? RepeatAfterRounds { get; init; }

    /// <summary>For how many weeks check-ins come weekly; 0 for not at all, null to keep the rule as it is.</summary>
    public int? WeeklyForWeeks { get; init; }

    /// <summary>Once in how many weeks check-ins come after that; null to keep the rule as it is.</summary>
    public int? ThenEveryWeeks { get; init; }

    public const int SmallestCircle = 4;
    public const int LargestCircle = 8;
    public const int MaxRoundWeeks = 12;
    public const int MaxRepeatAfterRounds = 52;
    public const int MaxPlaces = 10;
    public const int MaxWeeklyWeeks = 26;
    public const int MaxWeeksBetween = 12;
    public const int MaxStatementLength = 300;
    public const int MaxGroups = 12;
    public const int MaxGroupLength = 40;

    /// <summary>
    /// Points out of 1000 given to an inclusion goal, taken from <see cref="MatchWeights.Goals"/> (convention).
    /// </summary>
    private const int InclusionWeight = 80;

    /// <summary>A copy without surplus white space and without repeated groups, ignoring case.</summary>
    public NewRules Tidied() =>
        this with
        {
            Statement = PlainText.OneLine(Statement),
            Groups =
            [
                .. Groups
                    .Select(PlainText.OneLine)
                    .Where(group => group.Length > 0)
                    .DistinctBy(group => group.ToUpperInvariant()),
            ],
        };

    /// <summary>All mistakes, in the order of the form's fields.</summary>
    public IEnumerable<Refusal> Mistakes(CohortPolicy before) =>
        new Refusal?[]
        {
            CircleMistake(MinCircle ?? before.MinCircle, MaxCircle ?? before.MaxCircle),
            RoundWeeks is < 1 or > MaxRoundWeeks ? new RoundWeeksOutOfRange() : null,
            RepeatAfterRounds is < 0 or > MaxRepeatAfterRounds ? new RepeatAfterRoundsOutOfRange() : null,
            MaxCapacity is < 1 or > MaxPlaces ? new MentorPlacesOutOfRange() : null,
            WeeklyForWeeks is < 0 or > MaxWeeklyWeeks ? new WeeklyWeeksOutOfRange() : null,
            ThenEveryWeeks is < 1 or > MaxWeeksBetween ? new WeeksBetweenOutOfRange() : null,
            (Statement.Length == 0) != (Groups.Count == 0) ? new InclusionGoalIncomplete() : null,
            Statement.Length > MaxStatementLength ? new InclusionStatementTooLong(Statement.Length) : null,
            Groups.Count > MaxGroups
            || Groups.Any(g => g.Length > MaxGroupLength || g.Contains(',', StringComparison.Ordinal))
                ? new InclusionGroupsRefused()
                : null,
        }.OfType<Refusal>();

    /// <summary>The policy with these rules applied. Call only if there are no mistakes.</summary>
    public CohortPolicy ApplyTo(CohortPolicy before) =>
        before with
        {
            LargestMinimum = LargestMinimum ?? before.LargestMinimum,
            Mode = Mode ?? before.Mode,
            LevelOrder = LevelOrder ?? before.LevelOrder,
            SuggestionsFirst = SuggestionsFirst ?? before.SuggestionsFirst,
            MinCircle = MinCircle ?? before.MinCircle,
            MaxCircle = MaxCircle ?? before.MaxCircle,
            RoundWeeks = RoundWeeks ?? before.RoundWeeks,
            RepeatAfterRounds = RepeatAfterRounds is { } rounds
                ? (rounds == 0 ? null : rounds)
                : before.RepeatAfterRounds,
            MaxCapacity = MaxCapacity ?? before.MaxCapacity,
            WeeklyForWeeks = WeeklyForWeeks ?? before.WeeklyForWeeks,
            ThenEveryWeeks = ThenEveryWeeks ?? before.ThenEveryWeeks,
            Inclusion = Statement.Length == 0 ? null : new InclusionGoal(Statement, Groups),
            Weights = Weigh(before.Weights, Statement.Length == 0 ? 0 : InclusionWeight),
        };

    private static MatchWeights Weigh(MatchWeights before, int inclusion) =>
        before with
        {
            Goals = before.Goals + before.Inclusion - inclusion,
            Inclusion = inclusion,
        };

    private static CircleSizeOutOfRange? CircleMistake(int least, int most) =>
        least < SmallestCircle || most > LargestCircle || least > most ? new CircleSizeOutOfRange() : null;
}
