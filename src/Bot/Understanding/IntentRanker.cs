namespace MentorBot.Bot.Understanding;

/// <summary>
/// Ranks intents by how much a sentence resembles their examples: the cosine of their character grams, each weighted by how
/// few intents share it (inverse document frequency: Spärck Jones 1972). Deterministic, and nothing leaves the process.
/// </summary>
/// <remarks>
/// An intent's score is the weighted mean of its three closest examples, plus half the resemblance to all of its examples
/// taken together; it lies between 0 and 1.5. The thresholds were chosen on the table of tests/Bot.Tests/Understanding, so
/// that at most 3 % of it are misunderstood.
/// </remarks>
internal sealed class IntentRanker
{
    /// <summary>Below this, nothing is meant that MentorBot knows.</summary>
    private const double Worth = 0.31;

    /// <summary>From here on the first is meant, if the second has at most <see cref="Apart"/> of its score.</summary>
    private const double Sure = 0.35;
    private const double Apart = 0.65;

    /// <summary>What has less than this part of the best score is not offered beside it.</summary>
    private const double Beside = 0.5;

    /// <summary>The most that are offered to choose from.</summary>
    private const int MostOffered = 3;

    /// <summary>What the closest, second and third example of an intent count.</summary>
    private static readonly double[] ByCloseness = [1, 0.5, 0.25];
    private const double Together = 0.5;

    private readonly GramVectors vectors;
    private readonly Example[] examples;
    private readonly GramIndex byExample;
    private readonly GramIndex byIntent;
    private readonly string[] intents;

    public IntentRanker(IReadOnlyList<Example> examples)
    {
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
        if (ranked is not [var best, ..] || best.Score < Worth)
        {
            return Meaning.Nothing;
        }

        var isSure = best.Score >= Sure && (ranked.Count == 1 || ranked[1].Score <= Apart * best.Score);
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
            .ToDictionary(group => group.Key, ByBest, StringComparer.Ordinal);
        var together = byIntent.Resemblances(vector);
        return
        [
            .. intents
                .Select((name, i) => (name, closest.GetValueOrDefault(name) + Together * together.GetValueOrDefault(i)))
                .OrderByDescending(ranked => ranked.Item2)
                .ThenBy(ranked => ranked.name, StringComparer.Ordinal),
        ];
    }

    private static double ByBest(IEnumerable<double> scores) =>
        scores.OrderDescending().Zip(ByCloseness, (score, counts) => score * counts).Sum() / ByCloseness.Sum();
}

/// <summary>What a sentence probably means.</summary>
/// <param name="Intent">What is meant; null when that is not sure.</param>
/// <param name="Perhaps">What may be meant, the likeliest first; empty when it is sure, or when nothing known is meant.</param>
internal sealed record Meaning(string? Intent, IReadOnlyList<string> Perhaps)
{
    public static readonly Meaning Nothing = new(null, []);
}
