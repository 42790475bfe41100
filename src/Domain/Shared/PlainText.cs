using System.Globalization;
using System.Text;

namespace MentorBot.Domain.Shared;

/// <summary>
/// Cleans text that somebody typed before it is stored: no control characters, no surplus white space.
/// </summary>
public static class PlainText
{
    /// <summary>As a single line: every run of spaces, tabs and line breaks becomes one space.</summary>
    public static string OneLine(string typed) =>
        string.Join(' ', Printable(typed, keepLines: false).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// Keeps line breaks; every other control or white-space character becomes a space, and both ends are trimmed.
    /// </summary>
    public static string Lines(string typed) => Printable(typed.ReplaceLineEndings("\n"), keepLines: true).Trim();

    /// <summary>
    /// At most so many UTF-16 code units. Never half a character of two units: half an emoji cannot be stored, nor be sent.
    /// </summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text
        : char.IsHighSurrogate(text[most - 1]) ? text[..(most - 1)]
        : text[..most];

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
