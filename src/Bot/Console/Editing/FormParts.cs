using MentorBot.Bot.Cards;
using MentorBot.Bot.Cohorts;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Editing;

/// <summary>Fields that belong together.</summary>
/// <param name="Id">Of the heading.</param>
/// <param name="Title">The heading.</param>
/// <param name="Note">What to know first, or why nothing here can be changed; null for nothing.</param>
/// <param name="Inputs">The inputs of the card in the chat, with what is stored.</param>
internal sealed record FormPart(string Id, string Title, string? Note, IReadOnlyList<CardElement> Inputs)
{
    /// <summary>Before each name.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>What stands and cannot be changed; often nothing.</summary>
    public IReadOnlyList<string> Fixed { get; init; } = [];

    /// <summary>Whether all fields are so short that several fit into a row.</summary>
    public bool IsShort => Inputs.All(input => input is DateInput or NumberInput);

    /// <summary>Whether it is folded away at first, for what most cohorts do not need.</summary>
    public bool IsSeldom { get; init; }
}

/// <summary>
/// The parts of the form. Its inputs are those of the cards, so a label, a limit and what a state allows stand in one place.
/// </summary>
internal static class FormParts
{
    public static IReadOnlyList<FormPart> New(CohortFacts cohort, NewCohortFields fields) =>
        [
            WithModel(Basics(fields.Name, fields.Purpose), cohort),
            new("dates", EditingText.Dates.Plain, DatesNote(cohort), NewDates(cohort, fields)),
            new(
                "skills",
                EditingText.Skills.Plain,
                EditingText.WhoMayJoin.Plain,
                [
                    CohortInputs.SkillsInput(fields.Skills),
                    .. cohort.TakesLearningGoal
                        ? [CohortInputs.LearningGoalInput(fields.LearningGoal)]
                        : Array.Empty<CardElement>(),
                ]
            ),
            .. Rules(cohort),
        ];

    public static IReadOnlyList<FormPart> Edit(CohortFacts cohort, WorkingTime coordinator)
    {
        var fields = EditCohortFields.Of(cohort, coordinator);
        return
        [
            Basics(fields.Name, fields.Purpose),
            new("dates", EditingText.Dates.Plain, DatesNote(cohort), EditDates(cohort, fields)),
            new("skills", EditingText.Skills.Plain, SkillsNote(cohort), EditSkills(cohort, fields))
            {
                Fixed = cohort.TakesSkills ? [] : [fields.Skills],
            },
            .. Rules(cohort),
        ];
    }

    private static FormPart Basics(string name, string purpose) =>
        new(
            "basics",
            EditingText.Basics.Plain,
            null,
            [CohortInputs.NameInput(name), CohortInputs.PurposeInput(purpose)]
        );

    /// <summary>Without an end only some models can run, and one template stands for all of them.</summary>
    private static FormPart WithModel(FormPart basics, CohortFacts cohort) =>
        !cohort.IsContinuous
            ? basics
            : basics with
            {
                Inputs =
                [
                    .. basics.Inputs,
                    new ChoiceInput(
                        NewCohortFields.ModelId,
                        CohortFormText.Model.Plain,
                        [
                            .. Enum.GetValues<MentoringModel>()
                                .Where(model => model.CanBeContinuous())
                                .Select(model => Say.Choice(CohortWords.Of(model), model.ToString())),
                        ]
                    )
                    {
                        Value = cohort.Model.ToString(),
                        Style = "expanded",
                    },
                ],
            };

    private static IReadOnlyList<CardElement> NewDates(CohortFacts cohort, NewCohortFields fields)
    {
        var weeks = new NumberInput(
            NewCohortFields.WeeksId,
            cohort.IsContinuous
                ? EditingText.WeeksEach(NewCohort.MinWeeks, NewCohort.MaxWeeks).Plain
                : CohortFormText.Weeks(NewCohort.MinWeeks, NewCohort.MaxWeeks).Plain
        )
        {
            Min = NewCohort.MinWeeks,
            Max = NewCohort.MaxWeeks,
            Value = fields.Weeks,
        };
        return cohort.IsContinuous
            ? [weeks]
            : [CohortInputs.ClosesInput(fields.Closes), CohortInputs.StartsInput(fields.Starts), weeks];
    }

    private static IReadOnlyList<CardElement> EditDates(CohortFacts cohort, EditCohortFields fields) =>
        cohort.IsContinuous
            ? []
            :
            [
                .. cohort.TakesSkills ? [CohortInputs.ClosesInput(fields.Closes)] : Array.Empty<CardElement>(),
                .. cohort.TakesStart ? [CohortInputs.StartsInput(fields.Starts)] : Array.Empty<CardElement>(),
                CohortInputs.EndsInput(fields.Ends),
            ];

    private static IReadOnlyList<CardElement> EditSkills(CohortFacts cohort, EditCohortFields fields) =>
        [
            .. cohort.TakesSkills ? [CohortInputs.SkillsInput(fields.Skills)] : Array.Empty<CardElement>(),
            .. cohort.TakesLearningGoal
                ? [CohortInputs.LearningGoalInput(fields.LearningGoal ?? "")]
                : Array.Empty<CardElement>(),
        ];

    private static IEnumerable<FormPart> Rules(CohortFacts cohort)
    {
        if (!cohort.TakesRules)
        {
            yield return new("match", EditingText.Match.Plain, EditingText.FixedRules.Plain, [])
            {
                Fixed = [.. RuleWords.Sentences(cohort).Select(words => words.Plain)],
            };
            yield break;
        }

        yield return new("cadence", EditingText.Cadence.Plain, null, CohortRuleFields.Cadence(cohort.Policy))
        {
            Prefix = ConsoleForms.RulePrefix,
        };
        yield return new("match", EditingText.Match.Plain, RuleText.Lead.Plain, CohortRuleFields.Match(cohort))
        {
            Prefix = ConsoleForms.RulePrefix,
        };
        yield return new(
            "inclusion",
            EditingText.Inclusion.Plain,
            RuleText.InclusionLead.Plain,
            CohortRuleFields.Inclusion(cohort.Policy)
        )
        {
            Prefix = ConsoleForms.RulePrefix,
            IsSeldom = true,
        };
    }

    private static string? DatesNote(CohortFacts cohort) =>
        cohort switch
        {
            { IsContinuous: true, State: not CohortState.Draft } => EditingText.FixedAnyDay.Plain,
            { IsContinuous: true } => EditingText.AnyDay.Plain,
            { TakesStart: false } => EditingText.FixedStart.Plain,
            { TakesSkills: false } => EditingText.FixedClosing.Plain,
            _ => null,
        };

    private static string SkillsNote(CohortFacts cohort) =>
        !cohort.TakesSkills ? EditingText.FixedSkills.Plain
        : cohort.State == CohortState.Draft ? EditingText.WhoMayJoin.Plain
        : EditingText.ChosenSkills.Plain;
}
