using System.Globalization;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Text;

/// <summary>Formats lists the way people write them, and quotes user text without letting it flood a sentence.</summary>
internal static class Listing
{
    private const int LongestQuote = 40;

    /// <summary>"a", "a and b", "a, b and c"; beyond <paramref name="most"/> items the rest are only counted.</summary>
    public static string Of(IEnumerable<string> words, int most = 8, ListEnd end = ListEnd.And)
    {
        var all = words.ToList();
        var shown = all.Count > most ? [.. all.Take(most), ListText.More(all.Count - most).Plain] : all;
        var last = (end == ListEnd.And ? ListText.And : ListText.Or).Plain;
        return shown.Count < 2 ? string.Concat(shown) : $"{string.Join(", ", shown.SkipLast(1))} {last} {shown[^1]}";
    }

    /// <summary>
    /// Quotes text, cut at a grapheme boundary. Unicode isolates keep right-to-left text from reordering the sentence
    /// around it.
    /// </summary>
    public static string Quote(string words) =>
        $"{ListText.QuoteBegins.Plain}\u2068{Clip(PlainText.OneLine(words), LongestQuote)}\u2069{ListText.QuoteEnds.Plain}";

    /// <summary>Cuts text to a number of graphemes and adds an ellipsis if anything was removed.</summary>
    public static string Clip(string words, int most)
    {
        var letters = new StringInfo(words);
        return letters.LengthInTextElements <= most ? words : letters.SubstringByTextElements(0, most).TrimEnd() + "…";
    }
}

/// <summary>What joins the last item of a list to the others.</summary>
internal enum ListEnd
{
    /// <summary>All of them.</summary>
    And,

    /// <summary>One of them.</summary>
    Or,
}
