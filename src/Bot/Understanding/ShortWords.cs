using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Understanding;

/// <summary>
/// What is meant by words too short to be ranked, such as "ok" or "what now": one readable file per language, of which only
/// the very words are understood, whatever case and punctuation they come in.
/// </summary>
internal static class ShortWords
{
    private static readonly string[] Files = ["short-en", "short-de"];

    private static readonly Dictionary<string, string> Known = Files
        .SelectMany(ExampleFile.Read)
        .DistinctBy(example => CommandWords.Normalise(example.Sentence), StringComparer.Ordinal)
        .ToDictionary(
            example => CommandWords.Normalise(example.Sentence),
            example => example.Intent,
            StringComparer.Ordinal
        );

    /// <returns>Null if the text is none of them. A mere question mark asks what there is.</returns>
    public static Intent? Find(string text) =>
        CommandWords.Normalise(text) switch
        {
            "" => Intents.Named("huh"),
            var words when Known.TryGetValue(words, out var intent) => Intents.Named(intent),
            _ => null,
        };
}
