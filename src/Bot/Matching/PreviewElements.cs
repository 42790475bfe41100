using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Matching;

namespace MentorBot.Bot.Matching;

/// <summary>The parts of a preview: how the scores lie, the weakest pairs with their reasons, and who is left over.</summary>
internal static class PreviewElements
{
    private const int MostNamed = 40;
    private const int LongestBar = 20;

    public static IEnumerable<CardElement> Of(MatchPreview preview) =>
        [.. Scores(preview), .. Weakest(preview), .. Unmatched(preview), .. LeftOut(preview)];

    public static string Short(string name) => name.Length <= 40 ? name : name[..39] + "…";

    private static IEnumerable<CardElement> Scores(MatchPreview preview) =>
        preview.Pairs == 0
            ? []
            :
            [
                Say.Subheading($"Scores, 0 to 1000; the median is {preview.MedianScore}"),
                new FactSet([
                    .. preview.Distribution.Select((pairs, bucket) => Bucket(bucket, pairs, preview.Pairs)).Reverse(),
                ]),
            ];

    private static Fact Bucket(int bucket, int pairs, int all)
    {
        var width = 1000 / MatchPreview.Buckets;
        var top = bucket == MatchPreview.Buckets - 1 ? 1000 : ((bucket + 1) * width) - 1;
        var bar = new string('▇', (pairs * LongestBar + all - 1) / all);
        return Say.Fact($"{bucket * width}–{top}", $"{pairs} {bar}");
    }

    private static IEnumerable<CardElement> Weakest(MatchPreview preview) =>
        preview.Weakest.Count == 0
            ? []
            : [Say.Subheading($"The weakest pairs, and why these two"), .. preview.Weakest.Select(Pair)];

    public static Container Pair(PreviewPair pair)
    {
        var reasons = ReasonWords.For(pair.Terms, Side(pair.First), Side(pair.Second));
        return new([
            Say.Plain($"**{Short(pair.First.Name)}** and **{Short(pair.Second.Name)}**: {pair.Score}"),
            Say.Quiet($"{new SafeText(string.Join(' ', reasons.Select(reason => reason.Value)))}"),
        ])
        {
            Spacing = "Small",
        };
    }

    private static PairSide Side(PreviewPerson person) =>
        new(Short(person.Name), person.Role, person.Offers, person.Wants);

    private static IEnumerable<CardElement> Unmatched(MatchPreview preview) =>
        preview.Unmatched.Count == 0
            ? []
            :
            [
                Say.Subheading($"Without a match, and why"),
                .. preview
                    .Unmatched.GroupBy(u => UnmatchedWords.ForCoordinator(u.Reason), u => u.Name)
                    .Select(group => Named(group.Key, [.. group])),
            ];

    private static IEnumerable<CardElement> LeftOut(MatchPreview preview) =>
        preview.LeftOut.Count == 0
            ? []
            :
            [
                Say.Subheading($"Signed up, but not planned for"),
                .. preview
                    .LeftOut.GroupBy(left => UnmatchedWords.Of(left.Reason), left => left.Name)
                    .Select(group => Named(group.Key, [.. group])),
            ];

    private static TextBlock Named(string reason, IReadOnlyList<string> names)
    {
        var more = names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "";
        return Say.Plain($"{string.Join(", ", names.Take(MostNamed).Select(Short))}{more}: {reason}.");
    }
}
