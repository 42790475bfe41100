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
    private const string Suggestions = "suggestions";
    private const string Least = "least";
    private const string Most = "most";
    private const string Weeks = "weeks";
    private const string Repeat = "repeat";
    private const string Places = "places";
    private const string Goal = "goal";
    private const string Groups = "groups";

    private const string Worst = "worst";
    private const string Sum = "sum";
    private const string StableAim = "stable";

    private static readonly char[] BetweenGroups = [',', ';', '\n'];

    /// <param name="entered">A rejected form, shown again as it was filled in; null shows the current rules.</param>
    public static IEnumerable<CardElement> Inputs(CohortFacts cohort, Form? entered) =>
        [
            AimInput(cohort, entered),
            .. OfModel(cohort, entered),
            new ToggleInput(Suggestions, "Suggestions", "People rank or veto up to three suggestions before the match")
            {
                Value = (entered?.IsOn(Suggestions) ?? cohort.Policy.SuggestionsFirst) ? "true" : "false",
            },
            .. Inclusion(cohort.Policy.Inclusion, entered),
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
            form.Text(Goal),
            form.Text(Groups).Split(BetweenGroups)
        )
        {
            RepeatAfterRounds = form.Text(Repeat).Length == 0 ? null : form.Number(Repeat) ?? -1,
        };

    private static ChoiceInput AimInput(CohortFacts cohort, Form? entered) =>
        new(
            Aim,
            "After matching as many people as possible …",
            [
                Say.Choice("make the weakest match as good as it can be (suggested)", Worst),
                Say.Choice("make all matches together as good as they can be", Sum),
                .. cohort.Model.HasMentors()
                    ?
                    [
                        Say.Choice(
                            "rather be stable: no two people would both rather have each other, though fewer may be matched",
                            StableAim
                        ),
                    ]
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
                Number(
                    Places,
                    "The most mentees of one mentor",
                    1,
                    NewRules.MaxPlaces,
                    cohort.Policy.MaxCapacity,
                    entered
                ),
            ],
            MentoringModel.Circle =>
            [
                Circle(Least, "The fewest people of a circle", cohort.Policy.MinCircle, entered),
                Circle(Most, "The most people of a circle", cohort.Policy.MaxCircle, entered),
            ],
            MentoringModel.Rounds =>
            [
                Number(
                    Weeks,
                    "A new partner every so many weeks",
                    1,
                    NewRules.MaxRoundWeeks,
                    cohort.Policy.RoundWeeks,
                    entered
                ),
                Number(
                    Repeat,
                    "Other rounds before two people meet again (0 for never)",
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
            "Who is more experienced?",
            [
                Say.Choice("The mentor", $"{LevelOrder.MentorAhead}"),
                Say.Choice("The mentee: reverse mentoring", $"{LevelOrder.Reversed}"),
                Say.Choice("It does not matter", $"{LevelOrder.Any}"),
            ]
        )
        {
            Value = $"{entered?.Choice<LevelOrder>(Levels) ?? policy.LevelOrder}",
        };

    private static NumberInput Circle(string id, string label, int value, Form? entered) =>
        Number(id, label, NewRules.SmallestCircle, NewRules.LargestCircle, value, entered);

    private static NumberInput Number(string id, string label, int least, int most, int value, Form? entered) =>
        new(id, $"{label}, {least} to {most}")
        {
            Min = least,
            Max = most,
            Value = entered?.Number(id) is { } said && said >= least && said <= most ? said : value,
            ErrorMessage = $"A number from {least} to {most}.",
        };

    private static IEnumerable<CardElement> Inclusion(InclusionGoal? goal, Form? entered) =>
        [
            Say.Quiet(
                $"An inclusion goal is rarely needed. Everybody who signs up reads its sentence and may choose one of its groups, or none; nothing of this kind is asked without it."
            ),
            new TextInput(Goal, "Inclusion goal, empty for none")
            {
                MaxLength = NewRules.MaxStatementLength,
                Value = Kept(entered?.Text(Goal) ?? goal?.Statement),
                Placeholder = "Women in engineering find one another.",
            },
            new TextInput(Groups, "Groups that people can choose from, with commas between")
            {
                MaxLength = (NewRules.MaxGroupLength + 2) * NewRules.MaxGroups,
                Value = Kept(entered?.Text(Groups) ?? (goal is null ? null : string.Join(", ", goal.Groups))),
            },
        ];

    private static string? Kept(string? text) =>
        text switch
        {
            null or "" => null,
            { Length: > 1000 } => text[..1000],
            _ => text,
        };

    /// <summary>
    /// Text that is not a number becomes 0, which the use case rejects. Treating it as empty would drop the input
    /// silently.
    /// </summary>
    private static int? NumberIn(Form form, string id) => form.Text(id).Length == 0 ? null : form.Number(id) ?? 0;
}
