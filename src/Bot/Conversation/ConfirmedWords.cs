namespace MentorBot.Bot.Conversation;

/// <summary>
/// Typed lines that say what a button says and bring along what stands in its form, such as "send: How do I begin?". The word alone
/// would leave behind what is written on the card.
/// </summary>
internal static class ConfirmedWords
{
    /// <summary>What follows the word of the button and a colon; null if the line does not begin so, or nothing follows.</summary>
    public static string? After(string word, string line)
    {
        var text = line.Trim();
        return
            text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            && text[word.Length..].TrimStart() is [':', .. var rest]
            && rest.Trim() is { Length: > 0 } words
            ? words
            : null;
    }
}
