using System.Globalization;

namespace MentorBot.Bot.Text;

/// <summary>Lists as people write them, and the words of people quoted without letting them flood a sentence.</summary>
internal static class Listing
{
    private const int LongestQuote = 40;

    /// <summary>"a", "a and b", "a, b and c"; after <paramref name="most"/> only how many more there are.</summary>
    public static string Of(IEnumerable<string> words, int most = 8, string last = "and")
    {
        var all = words.ToList();
        var shown = all.Count > most ? [.. all.Take(most), $"{all.Count - most} more"] : all;
        return shown.Count < 2 ? string.Concat(shown) : $"{string.Join(", ", shown.SkipLast(1))} {last} {shown[^1]}";
    }

    /// <summary>
    /// In quotation marks, cut between what people see as letters, and isolated, so that right-to-left words leave the
    /// sentence around them as it is.
    /// </summary>
    public static string Quote(string words) => $"“\u2068{Clip(words.ReplaceLineEndings(" "), LongestQuote)}\u2069”";

    /// <summary>At most so many letters, as people see them, and an ellipsis when some are left out.</summary>
    public static string Clip(string words, int most)
    {
        var letters = new StringInfo(words);
        return letters.LengthInTextElements <= most ? words : letters.SubstringByTextElements(0, most).TrimEnd() + "…";
    }
}
