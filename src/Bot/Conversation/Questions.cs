namespace MentorBot.Bot.Conversation;

/// <summary>Tells whether text is a question to the bot rather than something to be kept.</summary>
internal static class Questions
{
    private const int LongestOpening = 80;

    private static readonly char[] Marks = ['?', '？', '؟', '⁇'];
    private static readonly char[] Ends = ['.', '!', '…', '\n', '。'];

    private static readonly string[] Openings =
    [
        "who",
        "whom",
        "whose",
        "what",
        "what's",
        "when",
        "where",
        "why",
        "which",
        "how",
        "can i",
        "can you",
        "could you",
        "do i",
        "do you",
        "is there",
        "are there",
        "am i",
    ];

    /// <summary>
    /// One sentence that ends in a question mark, or a short one that begins as a question. Several sentences are a text,
    /// even if the last one asks something.
    /// </summary>
    public static bool IsOne(string text)
    {
        var words = text.Trim();
        var sentence = words.TrimEnd([.. Marks, .. Ends, ' ']);
        return sentence.IndexOfAny(Ends) < 0
            && (words.IndexOfAny(Marks) >= sentence.Length || (words.Length <= LongestOpening && Opens(sentence)));
    }

    private static bool Opens(string sentence) =>
        Openings.Any(opening => $"{sentence} ".StartsWith($"{opening} ", StringComparison.OrdinalIgnoreCase));
}
