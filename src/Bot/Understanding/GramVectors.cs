namespace MentorBot.Bot.Understanding;

/// <summary>
/// Texts as unit vectors of their character grams, each weighted by how few labels share it (inverse document frequency:
/// Spärck Jones 1972).
/// </summary>
internal sealed class GramVectors
{
    private readonly Dictionary<string, double> weights;
    private readonly int labels;

    /// <param name="texts">What the weights are counted from: each text with what it stands for.</param>
    public GramVectors(IReadOnlyList<Example> texts)
    {
        labels = texts.Select(text => text.Intent).Distinct().Count();
        weights = texts
            .SelectMany(text => CharacterGrams.Of(text.Sentence).Keys, (text, gram) => (gram, text.Intent))
            .Distinct()
            .GroupBy(pair => pair.gram, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Weight(group.Count()), StringComparer.Ordinal);
    }

    public Dictionary<string, double> Of(string text) =>
        Unit(
            CharacterGrams
                .Of(text)
                .ToDictionary(
                    pair => pair.Key,
                    pair =>
                        Math.Sqrt(pair.Value) * (weights.TryGetValue(pair.Key, out var weight) ? weight : Weight(0)),
                    StringComparer.Ordinal
                )
        );

    /// <summary>The vectors taken together, as a unit vector.</summary>
    public static Dictionary<string, double> Mean(IEnumerable<Dictionary<string, double>> vectors)
    {
        var sum = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (gram, value) in vectors.SelectMany(vector => vector))
        {
            sum[gram] = sum.GetValueOrDefault(gram) + value;
        }

        return Unit(sum);
    }

    /// <summary>ln((L + 1) / (n + ½)) for L labels of which n have the gram; one that no label has counts most.</summary>
    private double Weight(int having) => Math.Log((labels + 1) / (having + 0.5));

    private static Dictionary<string, double> Unit(Dictionary<string, double> vector)
    {
        var length = Math.Sqrt(vector.Values.Sum(value => value * value));
        return length == 0
            ? vector
            : vector.ToDictionary(pair => pair.Key, pair => pair.Value / length, StringComparer.Ordinal);
    }
}
