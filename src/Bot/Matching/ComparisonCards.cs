using System.Globalization;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Matching;

/// <summary>Compares two runs: a run with the previous one, or a repeat with its original.</summary>
internal static class ComparisonCards
{
    public static Card Comparison(MatchPreview preview) =>
        new(
            Say.Title($"What changed: {PreviewElements.Short(preview.Cohort)}"),
            [
                .. preview.Compared is { } compared
                    ? Changes(compared)
                    : [Say.Plain($"This is the first run of the cohort, so there is nothing to compare it with.")],
            ],
            Press.Plain("Back to the preview", new ShowMatchPreview(preview.CohortId))
        );

    /// <param name="result">The result of the repeat.</param>
    public static Card Repeat(CohortId cohort, string name, MatchPreview result) =>
        new(
            Say.Title($"Planned again from seed {Number(result.Seed)}: {PreviewElements.Short(name)}"),
            [
                .. result.Compared switch
                {
                    { Counts.IsSame: true } =>
                    [
                        Say.Plain($"**The same result, to the pair.**"),
                        Say.Quiet($"The stored inputs, planned once more. Input hash {PreviewWords.Hash(result)}."),
                    ],
                    { } compared => [Say.Plain($"The result is another one."), .. Changes(compared)],
                    null => Array.Empty<CardElement>(),
                },
            ],
            Press.Plain("Back to the match", new ShowMatchPreview(cohort))
        );

    private static IEnumerable<CardElement> Changes(PreviewComparison compared)
    {
        var counts = compared.Counts;
        yield return new FactSet([
            Say.Fact("Pairs kept", $"{Number(counts.Kept)}"),
            Say.Fact("New pairs", $"{Number(counts.New)}"),
            Say.Fact("Pairs that are gone", $"{Number(counts.Gone)}"),
            Say.Fact("Weakest pair", $"{Change(counts.Before.Minimum, counts.After.Minimum)}"),
            Say.Fact("Median", $"{Change(counts.Before.Median, counts.After.Median)}"),
            Say.Fact("Scores together", $"{Change(counts.Before.Total, counts.After.Total)}"),
        ]);
        foreach (var list in Lists(compared).Where(list => list.Names.Length > 0))
        {
            yield return Say.Plain($"**{list.What}**: {list.Names}");
        }
    }

    private static IEnumerable<(string What, string Names)> Lists(PreviewComparison compared) =>
        [
            ("New", Pairs(compared.New, compared.Counts.New)),
            ("Gone", Pairs(compared.Gone, compared.Counts.Gone)),
            ("Has a match now", Names(compared.Gained.Select(PreviewElements.Short), compared.Counts.Gained)),
            ("Has none any more", Names(compared.Lost.Select(PreviewElements.Short), compared.Counts.Lost)),
        ];

    private static string Pairs(IEnumerable<NamedPair> pairs, int all) =>
        Names(pairs.Select(p => $"{PreviewElements.Short(p.First)} with {PreviewElements.Short(p.Second)}"), all);

    private static string Names(IEnumerable<string> first, int all)
    {
        List<string> shown = [.. first];
        return all > shown.Count ? $"{string.Join(", ", shown)} and {all - shown.Count} more" : Listing.Of(shown);
    }

    private static string Change(long? before, long? after) =>
        before == after ? $"{Or(after)}, as before" : $"{Or(before)} → {Or(after)}";

    private static string Or(long? number) => number is { } known ? Number(known) : "none";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
