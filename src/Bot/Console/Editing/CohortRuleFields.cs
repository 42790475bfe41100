using MentorBot.Bot.Cards;
using MentorBot.Bot.Cohorts;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;
using Form = MentorBot.Bot.Conversation.Form;

namespace MentorBot.Bot.Console.Editing;

/// <summary>The rules that a form of the console asks for: those of the card in the chat, and how often people are asked.</summary>
internal static class CohortRuleFields
{
    public const string Weekly = "weekly";
    public const string Every = "every";

    /// <summary>How often people are asked whether they met.</summary>
    public static IReadOnlyList<CardElement> Cadence(CohortPolicy policy) =>
        [
            new NumberInput(Weekly, EditingText.Weekly(0, NewRules.MaxWeeklyWeeks).Plain)
            {
                Min = 0,
                Max = NewRules.MaxWeeklyWeeks,
                Value = policy.WeeklyForWeeks,
            },
            new NumberInput(Every, EditingText.Every(1, NewRules.MaxWeeksBetween).Plain)
            {
                Min = 1,
                Max = NewRules.MaxWeeksBetween,
                Value = policy.ThenEveryWeeks,
            },
        ];

    /// <summary>In a cohort without an end nobody is asked for preferences, because nobody waits for a common day.</summary>
    public static IReadOnlyList<CardElement> Match(CohortFacts cohort) =>
        [
            .. RulesForm
                .Inputs(cohort, null)
                .Where(input => !cohort.IsContinuous || input is not ToggleInput { Id: RulesForm.Suggestions }),
        ];

    public static IReadOnlyList<CardElement> Inclusion(CohortPolicy policy) =>
        [.. InclusionForm.Inputs(policy.Inclusion, null).OfType<CardInput>()];

    public static NewRules Read(Form form)
    {
        var rules = form.Rules();
        return RulesForm.Read(rules) with
        {
            WeeklyForWeeks = NumberIn(rules, Weekly),
            ThenEveryWeeks = NumberIn(rules, Every),
        };
    }

    /// <summary>What is no number becomes -1, which the use case refuses; null where the form does not ask.</summary>
    private static int? NumberIn(Form rules, string id) => rules.Has(id) ? rules.Number(id) ?? -1 : null;
}
