namespace MentorBot.Benchmarks.Matching;

/// <summary>Command-line options, which begin with two dashes.</summary>
internal static class Options
{
    public static bool IsOption(string word) => word.StartsWith("--", StringComparison.Ordinal);

    /// <exception cref="FormatException">There is an unknown option.</exception>
    public static void Check(string[] words, params string[] known)
    {
        if (Array.Find(words, word => IsOption(word) && !known.Contains(word)) is { } unknown)
        {
            throw new FormatException($"There is no option “{unknown}” here; there are: {string.Join(", ", known)}.");
        }
    }
}
