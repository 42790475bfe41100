using System.Globalization;
using System.Text;

namespace MentorBot.Domain.Shared;

/// <summary>Makes what somebody typed fit to be kept: no control characters, no stray blanks.</summary>
public static class PlainText
{
    /// <summary>One line: every run of blanks, tabs and line breaks becomes one blank.</summary>
    public static string OneLine(string typed) =>
        string.Join(' ', Printable(typed, keepLines: false).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Several lines are kept as they are.</summary>
    public static string Lines(string typed) => Printable(typed.ReplaceLineEndings("\n"), keepLines: true).Trim();

    private static string Printable(string typed, bool keepLines)
    {
        var text = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
        {
            _ =
                keepLines && rune.Value == '\n' ? text.Append('\n')
                : Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control ? text.Append(' ')
                : text.Append(rune.ToString());
        }

        return text.ToString();
    }
}
