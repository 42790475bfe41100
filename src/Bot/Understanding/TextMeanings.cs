namespace MentorBot.Bot.Understanding;

/// <summary>
/// Compares a sentence with known texts by what they mean. The known texts are embedded once, in the background; until then
/// it compares with none, so that nobody waits for it.
/// </summary>
internal sealed class TextMeanings(ISentenceEmbedder embedder, IReadOnlyList<Example> texts)
{
    private volatile float[][] vectors = [];

    public string Model => embedder.Model;

    public void Prepare(CancellationToken cancellation) =>
        vectors = [
            .. texts.Select(text =>
            {
                cancellation.ThrowIfCancellationRequested();
                return embedder.Embed(text.Sentence);
            }),
        ];

    /// <summary>The cosines with each label's texts; empty until they are known.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<double>> CosinesTo(string sentence)
    {
        var known = vectors;
        if (known.Length == 0)
        {
            return new Dictionary<string, IReadOnlyList<double>>(StringComparer.Ordinal);
        }

        var vector = embedder.Embed(CharacterGrams.Clip(sentence));
        return known
            .Select((other, i) => (Label: texts[i].Intent, Cosine: Dot(vector, other)))
            .GroupBy(pair => pair.Label, pair => pair.Cosine, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<double>)[.. group], StringComparer.Ordinal);
    }

    private static double Dot(float[] one, float[] other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }
}
