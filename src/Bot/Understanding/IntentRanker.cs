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

    private readonly Dictionary<string, double> weights;
    private readonly Example[] examples;
    private readonly Dictionary<string, List<Posting>> byExample = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Posting>> byIntent = new(StringComparer.Ordinal);
    private readonly string[] intents;

    public IntentRanker(IReadOnlyList<Example> examples)
    {
        this.examples = [.. examples];
        intents = [.. examples.Select(example => example.Intent).Distinct()];
        var grams = examples.Select(example => CharacterGrams.Of(example.Sentence)).ToList();
        weights = Weigh(grams);
        var vectors = grams.ConvertAll(Vector);
        for (var example = 0; example < vectors.Count; example++)
        {
            Post(byExample, example, vectors[example]);
        }

        for (var intent = 0; intent < intents.Length; intent++)
        {
            Post(byIntent, intent, Mean(vectors.Where((_, i) => this.examples[i].Intent == intents[intent])));
        }
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
        var vector = Vector(CharacterGrams.Of(sentence));
        var closest = Resemblances(vector, byExample)
            .GroupBy(found => examples[found.Key].Intent, found => found.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, ByBest, StringComparer.Ordinal);
        var together = Resemblances(vector, byIntent);
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

    /// <summary>ln((I + 1) / (n + ½)) for I intents of which n have the gram; one that no intent has counts most.</summary>
    private Dictionary<string, double> Weigh(List<Dictionary<string, int>> grams)
    {
        var having = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        for (var example = 0; example < grams.Count; example++)
        {
            foreach (var gram in grams[example].Keys)
            {
                if (!having.TryGetValue(gram, out var of))
                {
                    having[gram] = of = new HashSet<string>(StringComparer.Ordinal);
                }

                of.Add(examples[example].Intent);
            }
        }

        return having.ToDictionary(pair => pair.Key, pair => Weight(pair.Value.Count), StringComparer.Ordinal);
    }

    private double Weight(int intentsHaving) => Math.Log((intents.Length + 1) / (intentsHaving + 0.5));

    private Dictionary<string, double> Vector(Dictionary<string, int> grams) =>
        Unit(
            grams.ToDictionary(
                pair => pair.Key,
                pair => Math.Sqrt(pair.Value) * (weights.TryGetValue(pair.Key, out var weight) ? weight : Weight(0)),
                StringComparer.Ordinal
            )
        );

    private static Dictionary<string, double> Mean(IEnumerable<Dictionary<string, double>> vectors)
    {
        var sum = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (gram, value) in vectors.SelectMany(vector => vector))
        {
            sum[gram] = sum.GetValueOrDefault(gram) + value;
        }

        return Unit(sum);
    }

    private static Dictionary<string, double> Unit(Dictionary<string, double> vector)
    {
        var length = Math.Sqrt(vector.Values.Sum(value => value * value));
        return length == 0
            ? vector
            : vector.ToDictionary(pair => pair.Key, pair => pair.Value / length, StringComparer.Ordinal);
    }

    private static void Post(Dictionary<string, List<Posting>> index, int id, Dictionary<string, double> vector)
    {
        foreach (var (gram, value) in vector)
        {
            if (!index.TryGetValue(gram, out var postings))
            {
                index[gram] = postings = [];
            }

            postings.Add(new Posting(id, value));
        }
    }

    /// <summary>The cosine with whatever shares a gram, by its id.</summary>
    private static Dictionary<int, double> Resemblances(
        Dictionary<string, double> vector,
        Dictionary<string, List<Posting>> index
    )
    {
        var cosines = new Dictionary<int, double>();
        foreach (var (gram, value) in vector)
        {
            foreach (var posting in index.TryGetValue(gram, out var postings) ? postings : [])
            {
                cosines[posting.Id] = cosines.GetValueOrDefault(posting.Id) + value * posting.Value;
            }
        }

        return cosines;
    }

    private readonly record struct Posting(int Id, double Value);
}

/// <summary>What a sentence probably means.</summary>
/// <param name="Intent">What is meant; null when that is not sure.</param>
/// <param name="Perhaps">What may be meant, the likeliest first; empty when it is sure, or when nothing known is meant.</param>
internal sealed record Meaning(string? Intent, IReadOnlyList<string> Perhaps)
{
    public static readonly Meaning Nothing = new(null, []);
}
