namespace MentorBot.Bot.Undelivered;

/// <summary>Wording about undelivered messages.</summary>
internal static class UndeliveredWords
{
    /// <summary>Says what happened to the selected messages; somebody else may have decided on some of them first.</summary>
    public static string Decided(int decided, int chosen, bool isSentAgain)
    {
        var others = chosen - decided;
        var rest = others == 0 ? "" : $" {Count(others)} had been decided already.";
        return decided == 0 ? $"Nothing was changed:{rest.ToLowerInvariant()}"
            : isSentAgain ? $"{Count(decided)} on the way again.{rest}"
            : $"{Count(decided)} will not be sent.{rest}";
    }

    private static string Count(int messages) => messages == 1 ? "1 message" : $"{messages} messages";
}
