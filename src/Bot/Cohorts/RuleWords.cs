using MentorBot.Bot.Cards;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Cohorts;

/// <summary>A cohort's rules in sentences; rules that do not apply to its model are left out.</summary>
internal static class RuleWords
{
    public static IReadOnlyList<CardElement> Of(CohortFacts cohort) =>
        [Say.Subheading($"Rules of the match"), .. Sentences(cohort).Select(words => Say.Plain($"• {words}"))];

    private static IEnumerable<SafeText> Sentences(CohortFacts cohort)
    {
        var rules = cohort.Policy;
        yield return Say.Title($"{Aim(rules)}");
        foreach (var own in OfModel(cohort.Model, rules))
        {
            yield return Say.Title($"{own}");
        }

        if (rules.SuggestionsFirst)
        {
            yield return Say.Title($"Before the match, people rank or veto up to three suggestions.");
        }

        if (rules.Inclusion is { } goal)
        {
            yield return Say.Title(
                $"An inclusion goal is on: {goal.Statement} People may choose by what they want to be matched: {string.Join(", ", goal.Groups)}."
            );
        }
    }

    private static string Aim(CohortPolicy rules) =>
        rules switch
        {
            { Mode: MatchMode.Stable } =>
                "Stable: no two people would both rather have each other than whom they got. Having sat out before decides between equals only.",
            { LargestMinimum: true } =>
                "As many people as possible get a match, then the weakest match is made as good as it can be.",
            _ => "As many people as possible get a match, then all matches together are made as good as they can be.",
        };

    private static IEnumerable<string> OfModel(MentoringModel model, CohortPolicy rules)
    {
        if (model.HasMentors())
        {
            yield return Of(rules.LevelOrder);
            yield return rules.MaxCapacity == 1
                ? "A mentor has one mentee."
                : $"A mentor has up to {rules.MaxCapacity} mentees, as many as they offer places.";
        }

        if (model == MentoringModel.Circle)
        {
            yield return rules.MinCircle == rules.MaxCircle
                ? $"A circle has {rules.MinCircle} people."
                : $"A circle has {rules.MinCircle} to {rules.MaxCircle} people.";
        }

        if (model == MentoringModel.Rounds)
        {
            yield return rules.RoundWeeks == 1
                ? "Everybody gets a new partner every week."
                : $"Everybody gets a new partner every {rules.RoundWeeks} weeks.";
            yield return rules.RepeatAfterRounds switch
            {
                null => "Nobody gets the same partner twice as long as there is somebody new.",
                1 => "Two people may meet again after one other round.",
                { } rounds => $"Two people may meet again after {rounds} other rounds.",
            };
        }
    }

    private static string Of(LevelOrder order) =>
        order switch
        {
            LevelOrder.MentorAhead => "A mentor is at least as experienced as the mentee.",
            LevelOrder.Reversed => "Reverse mentoring: a mentee is at least as experienced as the mentor.",
            LevelOrder.Any => "A mentor may be more or less experienced than the mentee.",
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, null),
        };
}
