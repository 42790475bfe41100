using MentorBot.Bot.Cards;
using MentorBot.Bot.Matching;
using MentorBot.Domain.MatchRuns.Results;

namespace MentorBot.Bot.Console.Matching;

/// <summary>Says in one sentence how a match turned out: how many people it places, how weak the weakest fit is, and what is proven.</summary>
internal static class HeadlineWords
{
    public static SafeText Of(MatchPreview preview)
    {
        var summary = preview.Summary;
        if (summary.Minimum is not { } weakest)
        {
            return PreviewWords.WhyNone(summary);
        }

        var (people, fit) = (PreviewWords.Placed(preview), PairElements.Fit(weakest));
        return Proof(summary) is { } proof
            ? MatchingText.Headline(people, fit, proof)
            : MatchingText.HeadlineShort(people, fit);
    }

    /// <returns>Null if nothing is proven.</returns>
    private static SafeText? Proof(MatchSummary summary) =>
        summary.Proof switch
        {
            { PlacesMost: { } most, Optimal: var best } => best ? MatchingText.ProofBest
            : most ? MatchingText.ProofMost
            : null,
            { PairsChecked: 0 } => null,
            { Stable: true } => Stable(summary.Steps.BlockingPairs ?? 0),
            { Optimal: true } => MatchingText.ProofBest,
            var proof => MatchingText.ProofNear(MatchDetailWords.Gap(proof)),
        };

    /// <summary>Locks can force pairs that are not stable.</summary>
    private static SafeText Stable(long blocking) =>
        blocking == 0 ? MatchingText.ProofStable : MatchingText.ProofBut((int)Math.Min(blocking, int.MaxValue));
}
