using System.Globalization;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Matching;

/// <summary>The parts of a preview card: how well the pairs fit, the weakest of them, and who is left without a match.</summary>
internal static class PreviewElements
{
    private const int MostNamed = 5;
    private const int LongestGoal = 300;

    /// <summary>Pairs of the summary's ranges of 200 points: the upper two are strong, the middle one is fair.</summary>
    private const int Fair = 2;

    public static IEnumerable<CardElement> Of(MatchPreview preview) =>
        [
            .. preview.Summary.Pairs == 0 ? [Say.Plain(PreviewWords.WhyNone(preview.Summary))] : HowWell(preview),
            .. NotKept(preview),
            .. LeftOverElements.Of(preview),
        ];

    public static string Short(string name) => Listing.Clip(name, 40);

    public static int StrongOf(MatchSummary summary) => summary.Distribution.Skip(Fair + 1).Sum();

    public static int FairOf(MatchSummary summary) => summary.Distribution.ElementAtOrDefault(Fair);

    public static int WeakOf(MatchSummary summary) => summary.Distribution.Take(Fair).Sum();

    private static IEnumerable<CardElement> HowWell(MatchPreview preview)
    {
        var (summary, circles) = (preview.Summary, PreviewWords.AreCircles(preview.Summary));
        yield return Say.Subheading(circles ? MatchText.HowWellCircles : MatchText.HowWellPairs);
        yield return Layout.Stats(
            (Number(StrongOf(summary)), MatchText.Strong.Plain),
            (Number(FairOf(summary)), MatchText.Fair.Plain),
            (Number(WeakOf(summary)), MatchText.Weak.Plain)
        );
        if (summary.Inclusion is { } goal)
        {
            yield return Say.Quiet(MatchText.Inclusion(Listing.Clip(goal, LongestGoal)));
        }

        if (preview.Weakest.Count > 0)
        {
            var count = preview.Weakest.Count;
            yield return Say.Subheading(circles ? MatchText.WeakestCircles(count) : MatchText.WeakestPairs(count));
        }

        foreach (var pair in preview.Weakest)
        {
            yield return Tile(pair, preview.CohortId);
        }
    }

    private static Container Tile(PreviewPair pair, CohortId cohort)
    {
        var (names, fit) = (PairElements.Names(pair), PairElements.Fit(pair.Score));
        return Layout.Frame([
            Layout.WithBadge(
                new TextBlock(names.Value) { Weight = "Bolder" },
                Layout.Badge(MatchText.Fit(fit), IsWeak(pair) ? "Warning" : "Informative")
            ),
            Layout.Under(ShortReasons.Of(pair)),
        ]) with
        {
            SelectAction = Press.Plain(MatchText.PairSpoken(names, fit), new ShowMatchPairs(cohort, 0)),
        };
    }

    private static bool IsWeak(PreviewPair pair) => pair.Score * MatchSummary.Buckets / 1000 < Fair;

    private static IEnumerable<CardElement> NotKept(MatchPreview preview)
    {
        var pairs = preview.NotKept.Select(pair => MatchText.PairOf(Short(pair.First), Short(pair.Second)).Plain);
        return preview.NotKept.Count == 0
            ? []
            :
            [
                Layout.Row(
                    "Warning",
                    "!",
                    MatchText.NotKept(preview.NotKept.Count, Listing.Of(pairs, MostNamed), RefusalWords.KeptApart)
                ),
            ];
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.CurrentCulture);
}
