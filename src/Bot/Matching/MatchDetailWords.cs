using System.Globalization;
using MentorBot.Bot.Cards;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns.Results;

namespace MentorBot.Bot.Matching;

/// <summary>How a match is proven, and how much fit each aim cost, one sentence each.</summary>
internal static class MatchDetailWords
{
    private const int MostRules = 2;

    public static IEnumerable<SafeText> Sentences(MatchSummary summary) =>
        [
            .. summary.Pairs == 0 ? [] : Proof(summary.Proof),
            .. summary.Pairs == 0 ? [] : Costs(summary),
            .. summary.Pairs == 0 ? [] : Counts(summary),
            .. summary
                .Relaxing.Where(rule => UnmatchedCoordinatorWords.IsNamed(rule.Rule))
                .Take(MostRules)
                .Select(rule => MatchDetailText.Relaxing(UnmatchedCoordinatorWords.Rule(rule.Rule), rule.People)),
        ];

    public static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>The first characters of the hash; enough to tell two inputs apart.</summary>
    public static string Hash(MatchPreview preview) =>
        preview.InputHash.Length > 12 ? preview.InputHash[..12] : preview.InputHash;

    /// <summary>How far the plan can be from the best one at most.</summary>
    public static string Gap(MatchProof proof) => Percent(proof.GapBasisPoints, 100);

    private static IEnumerable<SafeText> Proof(MatchProof proof) =>
        proof switch
        {
            { PlacesMost: { } most } => [OfCircles(proof, most)],
            { PairsChecked: 0 } => [],
            { Stable: true, ListsWereCut: true } => [MatchDetailText.StableOfLists(Number(proof.PairsChecked))],
            { Stable: true } => [MatchDetailText.Stable(Number(proof.PairsChecked))],
            { Optimal: true } => [MatchDetailText.Best(Number(proof.PairsChecked))],
            _ => [MatchDetailText.NearBest(Gap(proof), Number(proof.PairsChecked))],
        };

    private static SafeText OfCircles(MatchProof proof, bool placesMost) =>
        (proof.Optimal, placesMost) switch
        {
            (true, _) => MatchDetailText.CirclesBest,
            (_, true) => MatchDetailText.CirclesPlaceMost,
            _ => MatchDetailText.CirclesFound,
        };

    private static IEnumerable<SafeText> Costs(MatchSummary summary)
    {
        var steps = summary.Steps;
        if (steps.ValueOfAnySize - (steps.ValueWithoutDebts ?? steps.ValueBefore) is > 0 and var most)
        {
            yield return MatchDetailText.CostOfAll(Share(most, steps.ValueOfAnySize));
        }

        if (steps.ValueWithoutDebts is { } without)
        {
            yield return MatchDetailText.CostOfWaiting(Share(without - steps.ValueBefore, without));
        }

        if (steps is { MinimumBefore: { } before, MinimumAfter: { } after } && after > before)
        {
            var lost = Share(steps.ValueBefore - steps.ValueAfter, steps.ValueBefore);
            yield return MatchDetailText.CostOfWeakest(PairElements.Fit(before), PairElements.Fit(after), lost);
        }
    }

    private static IEnumerable<SafeText> Counts(MatchSummary summary)
    {
        if (Blocking(summary) is { } blocking)
        {
            yield return blocking;
        }

        if (summary.Repeats > 0)
        {
            yield return MatchDetailText.Repeats(summary.Repeats);
        }

        if (summary.Locked > 0)
        {
            yield return PreviewWords.AreCircles(summary)
                ? MatchDetailText.LockedCircles(summary.Locked)
                : MatchDetailText.LockedPairs(summary.Locked);
        }
    }

    /// <summary>Said whenever blocking pairs were counted, because "none" is worth knowing as well.</summary>
    private static SafeText? Blocking(MatchSummary summary) =>
        (summary.Steps.BlockingPairs, summary.Proof.Stable) switch
        {
            (null, _) => null,
            (0, true) => MatchDetailText.NoBlocking,
            (0, false) => MatchDetailText.StableToo,
            ({ } some, true) => MatchDetailText.BlockingByLocks((int)Math.Min(some, int.MaxValue)),
            ({ } some, false) => MatchDetailText.Blocking((int)Math.Min(some, int.MaxValue)),
        };

    /// <summary>The loss as a share of the total; very small shares are put into words, because 0.000 % would say nothing.</summary>
    private static SafeText Share(long lost, long? all) =>
        lost == 0 ? MatchDetailText.Nothing
        : lost * 100_000 / Math.Max(1, all ?? 1) is > 0 and var share ? SafeText.Of(Percent(share, 1000))
        : MatchDetailText.Tiny;

    /// <param name="parts">How many units of <c>number</c> make one percent.</param>
    private static string Percent(long number, int parts) =>
        ((decimal)number / parts).ToString(parts == 100 ? "0.00" : "0.000", CultureInfo.CurrentCulture) + " %";
}
