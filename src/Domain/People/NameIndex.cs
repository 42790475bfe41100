namespace MentorBot.Domain.People;

/// <summary>People by everything that may name them, made once for a list of names.</summary>
internal sealed class NameIndex
{
    private readonly ILookup<string, NamedPerson> byKey;
    private readonly ILookup<string, NamedPerson> byPlainKey;
    private readonly ILookup<string, NamedPerson> byWords;
    private readonly ILookup<string, NamedPerson> byWord;

    public NameIndex(IReadOnlyList<NamedPerson> people)
    {
        var keys = people.SelectMany(person => person.Keys, (person, key) => (person, key)).ToList();
        byKey = keys.ToLookup(k => k.key, k => k.person, StringComparer.Ordinal);
        byPlainKey = keys.ToLookup(k => NameKey.WithoutAccents(k.key), k => k.person, StringComparer.Ordinal);
        var names = people.Select(person => (person, key: NameKey.WithoutAccents(person.Keys[0]))).ToList();
        byWords = names.ToLookup(n => NameKey.InAnyOrder(n.key), n => n.person, StringComparer.Ordinal);
        byWord = names
            .SelectMany(n => NameKey.WordsOf(n.key), (n, word) => (n.person, word))
            .Distinct()
            .ToLookup(w => w.word, w => w.person, StringComparer.Ordinal);
    }

    /// <summary>Everybody with exactly this name or address; if nobody has it, with other accents.</summary>
    public IReadOnlyList<NamedPerson> InFull(string key) =>
        byKey[key].Any() ? [.. byKey[key].Distinct()] : [.. byPlainKey[NameKey.WithoutAccents(key)].Distinct()];

    /// <summary>Everybody whose name has exactly these words, in whatever order.</summary>
    public IReadOnlyList<NamedPerson> InAnyOrder(string key) =>
        [.. byWords[NameKey.InAnyOrder(NameKey.WithoutAccents(key))]];

    /// <summary>Everybody whose name has all these words, and perhaps more.</summary>
    public IReadOnlyList<NamedPerson> WithWords(string key)
    {
        var words = NameKey.WordsOf(NameKey.WithoutAccents(key)).Distinct().ToList();
        return words.Count == 0
            ? []
            : [.. words.Skip(1).Aggregate(byWord[words[0]], (found, word) => found.Intersect(byWord[word]))];
    }
}
