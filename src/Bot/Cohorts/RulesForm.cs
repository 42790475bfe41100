using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Cohorts;

/// <summary>The inputs of the rules card and how to read them back; rules that do not apply to the cohort's model are left out.</summary>
internal static class RulesForm
{
    private const string Aim = "aim";
    private const string Levels = "levels";
    public const string Suggestions = "suggestions";
    public const string Least = "least";
    private const string Most = "most";
    public const string Weeks = "weeks";
    public const string Repeat = "repeat";
    public const string Places = "places";

    private const string Worst = "worst";
    private const string Sum = "sum";
    private const string StableAim = "stable";

    /// <param name="entered">A rejected form, shown again as it was filled in; null shows the current rules.</param>
    public static IEnumerable<CardElement> Inputs(CohortFacts cohort, Form? entered) =>
        [
            AimInput(cohort, entered),
            .. OfModel(cohort, entered),
            new ToggleInput(Suggestions, RuleText.SuggestionsLabel.Plain, RuleText.SuggestionsToggle.Plain)
            {
                Value = (entered?.IsOn(Suggestions) ?? cohort.Policy.SuggestionsFirst) ? "true" : "false",
            },
        ];

    public static NewRules Read(Form form) =>
        new(
            form.Text(Aim) is Worst or Sum ? form.Text(Aim) == Worst : null,
            form.Text(Aim) switch
            {
                StableAim => MatchMode.Stable,
                Worst or Sum => MatchMode.BestForAll,
                _ => null,
            },
            form.Choice<LevelOrder>(Levels),
            form.Has(Suggestions) ? form.IsOn(Suggestions) : null,
            NumberIn(form, Least),
            NumberIn(form, Most),
            NumberIn(form, Weeks),
            NumberIn(form, Places),
            InclusionForm.GoalIn(form),
            InclusionForm.GroupsIn(form)
        )
        {
            RepeatAfterRounds = form.Text(Repeat).Length == 0 ? null : form.Number(Repeat) ?? -1,
        };

    private static ChoiceInput AimInput(CohortFacts cohort, Form? entered) =>
        new(
            Aim,
            RuleText.AimLabel.Plain,
            [
                Say.Choice(RuleText.AimWorstChoice, Worst),
                Say.Choice(RuleText.AimSumChoice, Sum),
                .. cohort.Model.HasMentors()
                    ? [Say.Choice(RuleText.AimStableChoice, StableAim)]
                    : Array.Empty<Choice>(),
            ]
        )
        {
            Style = "expanded",
            Value = entered?.Text(Aim) is { Length: > 0 } said ? said : AimOf(cohort.Policy),
        };

    private static string AimOf(CohortPolicy policy) =>
        policy.Mode == MatchMode.Stable ? StableAim
        : policy.LargestMinimum ? Worst
        : Sum;

    private static IEnumerable<CardElement> OfModel(CohortFacts cohort, Form? entered) =>
        cohort.Model switch
        {
            MentoringModel.OneToOne or MentoringModel.Group =>
            [
                LevelInput(cohort.Policy, entered),
                Number(Places, RuleText.PlacesLabel, 1, NewRules.MaxPlaces, cohort.Policy.MaxCapacity, entered),
            ],
            MentoringModel.Circle =>
            [
                Circle(Least, RuleText.LeastLabel, cohort.Policy.MinCircle, entered),
                Circle(Most, RuleText.MostLabel, cohort.Policy.MaxCircle, entered),
            ],
            MentoringModel.Rounds =>
            [
                Number(Weeks, RuleText.WeeksLabel, 1, NewRules.MaxRoundWeeks, cohort.Policy.RoundWeeks, entered),
                Number(
                    Repeat,
                    RuleText.RepeatLabel,
                    0,
                    NewRules.MaxRepeatAfterRounds,
                    cohort.Policy.RepeatAfterRounds ?? 0,
                    entered
                ),
            ],
            _ => [],
        };

    private static ChoiceInput LevelInput(CohortPolicy policy, Form? entered) =>
        new(
            Levels,
            RuleText.LevelLabel.Plain,
            [
                Say.Choice(RuleText.LevelMentor, $"{LevelOrder.MentorAhead}"),
                Say.Choice(RuleText.LevelMentee, $"{LevelOrder.Reversed}"),
                Say.Choice(RuleText.LevelAny, $"{LevelOrder.Any}"),
            ]
        )
        {
            Value = $"{entered?.Choice<LevelOrder>(Levels) ?? policy.LevelOrder}",
        };

    private static NumberInput Circle(string id, Label label, int value, Form? entered) =>
        Number(id, label, NewRules.SmallestCircle, NewRules.LargestCircle, value, entered);

    private static NumberInput Number(string id, Label label, int least, int most, int value, Form? entered) =>
        new(id, label(least, most).Plain)
        {
            Min = least,
            Max = most,
            Value = entered?.Number(id) is { } said && said >= least && said <= most ? said : value,
            ErrorMessage = RuleText.NumberError(least, most).Plain,
        };

    /// <summary>
    /// Text that is not a number becomes 0, which the use case rejects. Treating it as empty would drop the input
    /// silently.
    /// </summary>
    private static int? NumberIn(Form form, string id) => form.Text(id).Length == 0 ? null : form.Number(id) ?? 0;

    private delegate SafeText Label(TextValue least, TextValue most);
}
