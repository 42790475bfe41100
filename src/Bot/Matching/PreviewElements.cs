using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.MatchRuns.Results;

namespace MentorBot.Bot.Matching;

/// <summary>
/// The parts of a preview card: the score distribution, the weakest pairs with their reasons, and who is left without a
/// match.
/// </summary>
internal static class PreviewElements
{
    private const int MostNamed = 8;
    private const int LongestBar = 20;

    public static IEnumerable<CardElement> Of(MatchPreview preview) =>
        [
            Stats(preview),
            .. Inclusion(preview.Summary),
            .. Scores(preview.Summary),
            .. Weakest(preview),
            .. NotKept(preview),
            .. Unmatched(preview),
            .. LeftOut(preview),
        ];

    /// <summary>What only some coordinators want to know: how the match is proven, what it cost, how groups do.</summary>
    public static IEnumerable<CardElement> Details(MatchSummary summary) => [.. Proof(summary), .. Groups(summary)];

    private static ColumnSet Stats(MatchPreview preview) =>
        Layout.Stats(
            (PreviewWords.Number(preview.Summary.Pairs), PreviewWords.Things(preview.Summary)),
            (PreviewWords.Number(PreviewWords.LeftOver(preview)), "without a match"),
            (PreviewWords.Number(preview.Summary.Median ?? 0), "median score of 1000")
        );

    public static string Short(string name) => Listing.Clip(name, 40);

    private static IEnumerable<CardElement> Inclusion(MatchSummary summary) =>
        summary.Inclusion is { } goal
            ?
            [
                new Container([
                    Say.Plain(
                        $"**This cohort has an inclusion goal**, and what people chose to say for it counts towards the scores: {Listing.Quote(Listing.Clip(goal, 300))}"
                    ),
                ])
                {
                    Style = "emphasis",
                },
            ]
            : [];

    private static IEnumerable<CardElement> Proof(MatchSummary summary)
    {
        IEnumerable<string> sentences = [PreviewWords.Proof(summary.Proof), .. PreviewWords.Costs(summary)];
        var said = string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
        return summary.Pairs == 0 || said.Length == 0 ? [] : [Say.Plain($"{said}")];
    }

    private static IEnumerable<CardElement> Scores(MatchSummary summary) =>
        summary.Pairs == 0
            ? []
            :
            [
                Say.Subheading($"How well they fit"),
                new FactSet([
                    .. summary.Distribution.Select((pairs, bucket) => Bucket(bucket, pairs, summary.Pairs)).Reverse(),
                ]),
            ];

    private static Fact Bucket(int bucket, int pairs, int all)
    {
        var width = 1000 / MatchSummary.Buckets;
        var top = bucket == MatchSummary.Buckets - 1 ? 1000 : ((bucket + 1) * width) - 1;
        var bar = new string('▇', (int)(((long)pairs * LongestBar + all - 1) / all));
        return Say.Fact($"{bucket * width}–{top}", $"{PreviewWords.Number(pairs)} {bar}");
    }

    private static IEnumerable<CardElement> Weakest(MatchPreview preview) =>
        preview.Weakest.Count == 0
            ? []
            : [Say.Subheading($"The weakest, and why they are together"), .. preview.Weakest.Select(PairElements.Of)];

    private static IEnumerable<CardElement> Unmatched(MatchPreview preview) =>
        preview.Unmatched.Count == 0
            ? []
            :
            [
                Say.Subheading($"Without a match, and why"),
                .. preview.Unmatched.GroupBy(left => Why(preview, left)).Select(Unmatched),
                .. preview
                    .Summary.Relaxing.Where(rule => UnmatchedCoordinatorWords.IsNamed(rule.Rule))
                    .Take(2)
                    .Select(rule => Say.Quiet($"{PreviewWords.Relaxing(rule)}")),
            ];

    private static string Why(MatchPreview preview, PreviewUnmatched left) =>
        UnmatchedCoordinatorWords.ForCoordinator(left.Reason, preview.Summary.Model == MentoringModel.Circle);

    private static IEnumerable<CardElement> NotKept(MatchPreview preview) =>
        preview.NotKept.Count == 0
            ? []
            :
            [
                Say.Plain(
                    $"**Locks that could not be kept**: {Listing.Of(preview.NotKept.Select(pair => $"{Short(pair.First)} with {Short(pair.Second)}"), MostNamed)}, because {RefusalWords.KeptApart}."
                ),
            ];

    private static TextBlock Unmatched(IGrouping<string, PreviewUnmatched> reason)
    {
        var witness = string.Concat(
            reason.Select(left => PreviewWords.Witness(left) + UnmatchedCoordinatorWords.Share(left))
        );
        return Named(reason.Key + witness, [.. reason.SelectMany(left => left.Names)], reason.Sum(left => left.People));
    }

    private static IEnumerable<CardElement> LeftOut(MatchPreview preview) =>
        preview.LeftOut.Count == 0
            ? []
            :
            [
                Say.Subheading($"Signed up, but not planned for"),
                .. preview.LeftOut.Select(left =>
                    Named(UnmatchedCoordinatorWords.Of(left.Reason), left.Names, left.People)
                ),
            ];

    private static IEnumerable<CardElement> Groups(MatchSummary summary) =>
        summary.Groups.Count == 0
            ? []
            :
            [
                Say.Subheading($"How groups of five and more do"),
                new FactSet([
                    .. summary.Groups.Select(group =>
                        Say.Fact(Short(UnmatchedCoordinatorWords.Of(group)), $"{PreviewWords.Group(group)}")
                    ),
                ]),
            ];

    private static TextBlock Named(string reason, IReadOnlyList<string> names, int people)
    {
        var shown = names.Take(MostNamed).Select(Short).ToList();
        var more = people > shown.Count ? $" and {PreviewWords.Number(people - shown.Count)} more" : "";
        return Say.Plain($"{string.Join(", ", shown)}{more}: {reason}.");
    }
}
