namespace MentorBot.Bot.Conversation;

/// <summary>Recognises yes and no as people type them.</summary>
internal static class YesOrNo
{
    private static readonly string[] Yes =
    [
        "yes",
        "y",
        "yeah",
        "yep",
        "sure",
        "ok",
        "okay",
        "accept",
        "👍",
        "yes please",
    ];
    private static readonly string[] No = ["no", "n", "nope", "decline", "no thanks", "no thank you", "👎", "not now"];

    /// <summary>Null for anything else.</summary>
    public static bool? Parse(string text)
    {
        var words = CommandWords.Normalise(text);
        return Yes.Contains(words) ? true
            : No.Contains(words) ? false
            : null;
    }
}
