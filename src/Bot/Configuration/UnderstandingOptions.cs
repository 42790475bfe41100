namespace MentorBot.Bot.Configuration;

/// <summary>Section <c>MentorBot:Understanding</c>: how plain sentences are understood.</summary>
internal sealed class UnderstandingOptions
{
    /// <summary>
    /// The path of <c>MentorBot.Bot.Embeddings.dll</c>, the add-on that compares sentences by their meaning too; empty (the
    /// default) to compare them by their letters alone.
    /// </summary>
    public string Embeddings { get; set; } = "";
}

/// <summary>Checks that the add-on is where it is said to be.</summary>
internal static class UnderstandingChecks
{
    public static IEnumerable<string> Mistakes(UnderstandingOptions options) =>
        options.Embeddings.Length > 0 && !File.Exists(options.Embeddings)
            ? ["MentorBot__Understanding__Embeddings names no file; leave it empty to run without the add-on."]
            : [];
}
