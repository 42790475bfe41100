namespace MentorBot.Bot.Understanding;

/// <summary>Finds which of many unit vectors resemble another.</summary>
internal sealed class GramIndex
{
    private readonly Dictionary<string, List<Posting>> postings = new(StringComparer.Ordinal);

    /// <param name="vectors">Their ids are their places in the list.</param>
    public GramIndex(IReadOnlyList<Dictionary<string, double>> vectors)
    {
        for (var id = 0; id < vectors.Count; id++)
        {
            foreach (var (gram, value) in vectors[id])
            {
                (postings.TryGetValue(gram, out var list) ? list : postings[gram] = []).Add(new Posting(id, value));
            }
        }
    }

    /// <summary>The cosine with whatever shares a gram, by its id.</summary>
    public Dictionary<int, double> Resemblances(Dictionary<string, double> vector)
    {
        var cosines = new Dictionary<int, double>();
        foreach (var (gram, value) in vector)
        {
            foreach (var posting in postings.TryGetValue(gram, out var list) ? list : [])
            {
                cosines[posting.Id] = cosines.GetValueOrDefault(posting.Id) + value * posting.Value;
            }
        }

        return cosines;
    }

    private readonly record struct Posting(int Id, double Value);
}
