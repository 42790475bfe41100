using MentorBot.Bot.Cards;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Cohorts;

/// <summary>A cohort's rules in sentences; rules that do not apply to its model are left out.</summary>
internal static class RuleWords
{
    public static IReadOnlyList<CardElement> Of(CohortFacts cohort) =>
        [Say.Subheading(RuleText.Heading), .. Sentences(cohort).Select(words => Layout.Row("Checkmark", "✓", words))];

    /// <summary>A sentence for each rule.</summary>
    public static IEnumerable<SafeText> Sentences(CohortFacts cohort)
    {
        var rules = cohort.Policy;
        yield return Aim(rules);
        foreach (var own in OfModel(cohort.Model, rules))
        {
            yield return own;
        }

        if (rules.SuggestionsFirst)
        {
            yield return RuleText.SuggestionsFirst;
        }

        if (rules.Inclusion is { } goal)
        {
            yield return RuleText.Inclusion(goal.Statement, string.Join(", ", goal.Groups));
        }
    }

    private static SafeText Aim(CohortPolicy rules) =>
        rules switch
        {
            { Mode: MatchMode.Stable } => RuleText.AimStable,
            { LargestMinimum: true } => RuleText.AimWorst,
            _ => RuleText.AimSum,
        };

    private static IEnumerable<SafeText> OfModel(MentoringModel model, CohortPolicy rules)
    {
        if (model.HasMentors())
        {
            yield return Of(rules.LevelOrder);
            yield return RuleText.Places(rules.MaxCapacity);
        }

        if (model == MentoringModel.Circle)
        {
            yield return rules.MinCircle == rules.MaxCircle
                ? RuleText.CircleOf(rules.MinCircle)
                : RuleText.CircleBetween(rules.MinCircle, rules.MaxCircle);
        }

        if (model == MentoringModel.Rounds)
        {
            yield return RuleText.RoundWeeks(rules.RoundWeeks);
            yield return rules.RepeatAfterRounds is { } rounds ? RuleText.RepeatAfter(rounds) : RuleText.NeverRepeat;
        }
    }

    private static SafeText Of(LevelOrder order) =>
        order switch
        {
            LevelOrder.MentorAhead => RuleText.MentorAhead,
            LevelOrder.Reversed => RuleText.Reversed,
            LevelOrder.Any => RuleText.AnyLevel,
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, null),
        };
}
