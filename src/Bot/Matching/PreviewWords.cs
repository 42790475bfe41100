using System.Globalization;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns.Results;

namespace MentorBot.Bot.Matching;

/// <summary>Describes a preview in plain sentences: how many people are matched, how well, how that is proven, and what it costs.</summary>
internal static class PreviewWords
{
    /// <summary>Such as "38 pairs are ready".</summary>
    public static string Headline(MatchSummary summary) =>
        summary switch
        {
            { Candidates: 0 } => "Nobody is waiting for a match",
            { Pairs: 0 } => $"No {Things(summary)} could be made",
            { Pairs: 1 } => $"{Made(summary)} is ready",
            _ => $"{Made(summary)} are ready",
        };

    /// <summary>Such as "2 pairs" or "1 circle".</summary>
    public static string Made(MatchSummary summary)
    {
        var things = Things(summary);
        return summary.Pairs == 1 ? $"1 {things[..^1]}" : $"{Number(summary.Pairs)} {things}";
    }

    /// <summary>"pairs" or "circles".</summary>
    public static string Things(MatchSummary summary) => summary.Model == MentoringModel.Circle ? "circles" : "pairs";

    public static int LeftOver(MatchPreview preview) => preview.Unmatched.Sum(group => group.People);

    /// <summary>Such as "Nobody can do better: proven over all 14,075,740 possible pairs."; empty if nothing was proven.</summary>
    public static string Proof(MatchProof proof) =>
        proof switch
        {
            { PlacesMost: { } most } => OfCircles(proof, most),
            { PairsChecked: 0 } => "",
            { Stable: true } => $"A stable match, the best one for mentees. {Looked(proof)}",
            { Optimal: true } => $"Nobody can do better: proven over all {Number(proof.PairsChecked)} possible pairs.",
            _ =>
                $"At most {Percent(proof.GapBasisPoints, 100)} below the best possible: proven over all {Number(proof.PairsChecked)} possible pairs.",
        };

    /// <summary>How much of the total score each aim cost, one sentence each.</summary>
    public static IEnumerable<string> Costs(MatchSummary summary)
    {
        var steps = summary.Steps;
        if (steps.ValueOfAnySize - (steps.ValueWithoutDebts ?? steps.ValueBefore) is > 0 and var most)
        {
            yield return $"Matching as many people as possible cost {Share(most, steps.ValueOfAnySize)}.";
        }

        if (steps.ValueWithoutDebts is { } without)
        {
            yield return $"Putting first who sat out before cost {Share(without - steps.ValueBefore, without)}.";
        }

        if (steps is { MinimumBefore: { } before, MinimumAfter: { } after } && after > before)
        {
            var lost = steps.ValueBefore - steps.ValueAfter;
            yield return $"Raising the weakest pair from {before} to {after} cost {Share(lost, steps.ValueBefore)}.";
        }

        if (Blocking(summary) is { } blocking)
        {
            yield return blocking;
        }

        if (summary.Repeats > 0)
        {
            yield return $"{Number(summary.Repeats)} pairs meet again sooner than planned, because nobody new was left for them.";
        }

        if (summary.Locked > 0)
        {
            var circles = summary.Model == MentoringModel.Circle;
            yield return $"{Number(summary.Locked)} of them {(circles ? "with people you locked together" : "by a lock of yours")}.";
        }
    }

    private static string OfCircles(MatchProof proof, bool placesMost) =>
        (proof.Optimal, placesMost) switch
        {
            (true, _) => "No better circles can be made: proven.",
            (_, true) => "Nobody can place more people: proven. The total is the best I found; it is not proven.",
            _ => "These are the best circles I found; it is not proven that there are no better ones.",
        };

    /// <summary>Said whenever blocking pairs were counted, because "none" is worth knowing as well.</summary>
    private static string? Blocking(MatchSummary summary) =>
        (summary.Steps.BlockingPairs, summary.Proof.Stable) switch
        {
            (null, _) => null,
            (0, true) => "No mentor and mentee would both rather have each other.",
            (0, false) => "It is stable as well: no mentor and mentee would both rather have each other.",
            ({ } some, true) =>
                $"{Times(some)} a mentor and a mentee would both rather have each other: that is what the locks cost.",
            ({ } some, false) =>
                $"{Times(some)} a mentor and a mentee would both rather have each other: that is what the best for all costs.",
        };

    private static string Times(long number) => number == 1 ? "Once" : $"{Number(number)} times";

    private static string Looked(MatchProof proof) =>
        proof.ListsWereCut
            ? $"Only the best of everybody's list were looked at: {Number(proof.PairsChecked)} pairs."
            : $"All {Number(proof.PairsChecked)} possible pairs were looked at.";

    /// <summary>The loss as a share of the total; very small shares are put into words, because 0.000 % would say nothing.</summary>
    private static string Share(long lost, long? all) =>
        lost == 0 ? "nothing"
        : lost * 100_000 / Math.Max(1, all ?? 1) is > 0 and var share ? $"{Percent(share, 1000)} of the total"
        : "next to nothing";

    /// <summary>What would be gained by giving up a rule.</summary>
    public static string Relaxing(RelaxedRule rule) =>
        $"Without the rule “{UnmatchedCoordinatorWords.Rule(rule.Rule)}” at least {CohortWords.People(rule.People)} more would have somebody.";

    /// <summary>Such as "41 people share only 36 places"; empty if no such bottleneck is known.</summary>
    public static string Witness(PreviewUnmatched group) =>
        group switch
        {
            { Reason: UnmatchedReason.Shortage, OddGroups: 1, Places: 0 } =>
                $" ({CohortWords.People(group.Blocked)} can only be paired among themselves, an odd number)",
            { Reason: UnmatchedReason.Shortage, OddGroups: > 0 } when group.OddGroups == group.Blocked =>
                $" ({CohortWords.People(group.Blocked)} can only be paired with {Others(group.Places)})",
            { Reason: UnmatchedReason.Shortage, OddGroups: > 0 } =>
                $" ({CohortWords.People(group.Blocked)} fall into {Number(group.OddGroups)} groups of odd size, with only {Others(group.Places)} between them)",
            { Reason: UnmatchedReason.Shortage, Places: > 0 } =>
                $" ({CohortWords.People(group.Blocked)} share only {Number(group.Places)} {(group.Places == 1 ? "place" : "places")})",
            _ => "",
        };

    private static string Others(int number) => number == 1 ? "1 other" : $"{Number(number)} others";

    public static string Group(GroupShare group)
    {
        var score = group.MeanScore is { } mean ? $", {mean} on average" : "";
        return $"{Number(group.Matched)} of {Number(group.People)} matched{score}";
    }

    /// <summary>The first characters of the hash; enough to tell two inputs apart.</summary>
    public static string Hash(MatchPreview preview) =>
        preview.InputHash.Length > 12 ? preview.InputHash[..12] : preview.InputHash;

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <param name="parts">How many units of <c>number</c> make one percent.</param>
    private static string Percent(long number, int parts) =>
        ((decimal)number / parts).ToString(parts == 100 ? "0.00" : "0.000", CultureInfo.InvariantCulture) + " %";
}
