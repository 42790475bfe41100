namespace MentorBot.Bot.Understanding;

/// <summary>
/// Ranks intents by how much a sentence resembles their examples: the cosine of their character grams, each weighted by how
/// few intents share it (inverse document frequency: Spärck Jones 1972). With an embedder, how close their meanings are
/// counts too. Deterministic, and nothing leaves the process.
/// </summary>
/// <remarks>
/// An intent's score is the weighted mean of its three closest examples, plus half the resemblance to all of its examples
/// taken together; it lies between 0 and 1.5, and with an embedder between 0 and 3. The thresholds were chosen on the table
/// of tests/Bot.Tests/Understanding, so that at most 3 % of it are misunderstood.
/// </remarks>
internal sealed class IntentRanker
{
    private static readonly Thresholds ByLetters = new(Worth: 0.315, Sure: 0.35, Apart: 0.62);
    private static readonly Thresholds ByMeaning = new(Worth: 1.05, Sure: 1.05, Apart: 0.75);

    /// <summary>What the closeness of meaning counts beside the resemblance of letters.</summary>
    private const double Meant = 1.5;

    /// <summary>What has less than this part of the best score is not offered beside it.</summary>
    private const double Beside = 0.5;

    /// <summary>The most that are offered to choose from.</summary>
    private const int MostOffered = 3;

    /// <summary>What an intent's examples taken together count beside the closest of them.</summary>
    private const double Together = 0.5;

    private static readonly Lazy<IntentRanker> Shared = new(() => new IntentRanker(ExampleFile.ReadAll()));

    private readonly GramVectors vectors;
    private readonly Example[] examples;
    private readonly GramIndex byExample;
    private readonly GramIndex byIntent;
    private readonly string[] intents;

    private readonly TextMeanings? meanings;

    /// <summary>Compares with the examples of every language, by letters alone; made once per process.</summary>
    public static IntentRanker OfAllExamples => Shared.Value;

    /// <param name="meanings">Of the same examples; null to compare letters alone.</param>
    public IntentRanker(IReadOnlyList<Example> examples, TextMeanings? meanings = null)
    {
        this.meanings = meanings;
        this.examples = [.. examples];
        intents = [.. examples.Select(example => example.Intent).Distinct()];
        vectors = new GramVectors(examples);
        var each = examples.Select(example => vectors.Of(example.Sentence)).ToList();
        var ofIntent = each.Zip(examples).ToLookup(pair => pair.Second.Intent, pair => pair.First);
        byExample = new GramIndex(each);
        byIntent = new GramIndex([.. intents.Select(intent => GramVectors.Mean(ofIntent[intent]))]);
    }

    /// <summary>What the sentence probably means; text behind the first 200 characters is not looked at.</summary>
    public Meaning Understand(string sentence)
    {
        var ranked = Rank(sentence);
        return meanings?.CosinesTo(sentence) is { Count: > 0 } close
            ? Judge(Sorted(ranked.Select(r => (r.Intent, r.Score + (Meant * Near(close, r.Intent))))), ByMeaning)
            : Judge(ranked, ByLetters);
    }

    private static double Near(IReadOnlyDictionary<string, IReadOnlyList<double>> close, string intent) =>
        Math.Max(0, Closeness.Of(close[intent]));

    private static Meaning Judge(List<(string Intent, double Score)> ranked, Thresholds bounds)
    {
        if (ranked is not [var best, ..] || best.Score < bounds.Worth)
        {
            return Meaning.Nothing;
        }

        var isSure = best.Score >= bounds.Sure && (ranked.Count == 1 || ranked[1].Score <= bounds.Apart * best.Score);
        return isSure
            ? new Meaning(best.Intent, [])
            : new Meaning(
                null,
                [.. ranked.Take(MostOffered).Where(r => r.Score >= Beside * best.Score).Select(r => r.Intent)]
            );
    }

    private List<(string Intent, double Score)> Rank(string sentence)
    {
        var vector = vectors.Of(sentence);
        var closest = byExample
            .Resemblances(vector)
            .GroupBy(found => examples[found.Key].Intent, found => found.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, Closeness.Of, StringComparer.Ordinal);
        var together = byIntent.Resemblances(vector);
        return Sorted(
            intents.Select(
                (name, i) => (name, closest.GetValueOrDefault(name) + (Together * together.GetValueOrDefault(i)))
            )
        );
    }

    private static List<(string Intent, double Score)> Sorted(IEnumerable<(string Intent, double Score)> scores) =>
        [.. scores.OrderByDescending(ranked => ranked.Score).ThenBy(ranked => ranked.Intent, StringComparer.Ordinal)];

    /// <summary>From which scores on something is meant.</summary>
    /// <param name="Worth">Below this, nothing is meant that MentorBot knows.</param>
    /// <param name="Sure">From here on the first is meant, if the second has at most <paramref name="Apart"/> of its score.</param>
    private sealed record Thresholds(double Worth, double Sure, double Apart);
}

/// <summary>What a sentence probably means.</summary>
/// <param name="Intent">What is meant; null when that is not sure.</param>
/// <param name="Perhaps">What may be meant, the likeliest first; empty when it is sure, or when nothing known is meant.</param>
internal sealed record Meaning(string? Intent, IReadOnlyList<string> Perhaps)
{
    public static readonly Meaning Nothing = new(null, []);
}
