using System.Buffers;
using System.Globalization;
using System.Text;

namespace MentorBot.Domain.Shared;

/// <summary>
/// The one place that makes text from outside safe, before it is parsed, compared or stored: Unicode NFC, one kind of
/// apostrophe and of space, no control, zero-width or direction characters, nothing that PostgreSQL refuses. What remains reads
/// as it was written.
/// </summary>
public static class PlainText
{
    /// <summary>Marks above or below one letter; no language needs more, and sorting thousands of them takes long.</summary>
    private const int MostMarks = 30;

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create(
        "\u2018\u2019\u201B\u02BC\uFF07\u00B4"
    );

    /// <summary>As a single line: every run of spaces, tabs and line breaks becomes one space.</summary>
    public static string OneLine(string typed) =>
        string.Join(' ', Safe(typed, keepLines: false).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The same, cut to a number of characters.</summary>
    public static string OneLineOf(string typed, int most) => Cut(OneLine(typed), most).TrimEnd();

    /// <summary>As a single line that is shown and never compared: its apostrophes stay as they are.</summary>
    public static string Label(string text) =>
        string.Join(
            ' ',
            Safe(text, keepLines: false, keepApostrophes: true).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

    /// <summary>
    /// Keeps line breaks; every other control or white-space character becomes a space, and both ends are trimmed.
    /// </summary>
    public static string Lines(string typed) => Safe(typed.ReplaceLineEndings("\n"), keepLines: true).Trim();

    /// <summary>Cuts text to a number of UTF-16 characters, between what readers see as letters where that is possible.</summary>
    /// <param name="most">The most characters that remain; at least 2.</param>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = 0;
        for (var next = LetterFrom(text, 0); next <= most; next = end + LetterFrom(text, end))
        {
            end = next;
        }

        return text[..(end > 0 ? end : CodePointBefore(text, most))];
    }

    /// <summary>The text with the decimal digits of every script as 0 to 9, for parsers of numbers, times and dates.</summary>
    public static string WithAsciiDigits(string text) =>
        Ascii.IsValid(text) ? text : string.Concat(text.EnumerateRunes().Select(InAscii));

    private static string InAscii(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber
            ? ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture)
            : rune.ToString();

    private static int LetterFrom(string text, int start) => StringInfo.GetNextTextElementLength(text.AsSpan(start));

    private static int CodePointBefore(string text, int end) => char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;

    /// <summary>Half a surrogate pair, which is no text, becomes U+FFFD.</summary>
    private static string Safe(string typed, bool keepLines, bool keepApostrophes = false)
    {
        var text = new StringBuilder(typed.Length);
        var (before, marks) = (new Rune(' '), 0);
        for (var i = 0; i < typed.Length; )
        {
            _ = Rune.DecodeFromUtf16(typed.AsSpan(i), out var rune, out var length);
            i += length;
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks <= MostMarks && (!Invisible.Includes(rune) || Joins(rune, before, typed, i)))
            {
                text.Append(Unified(rune, keepLines, keepApostrophes).ToString());
                before = rune;
            }
        }

        return text.ToString().Normalize(NormalizationForm.FormC);
    }

    private static Rune Unified(Rune rune, bool keepLines, bool keepApostrophes) =>
        keepLines && rune.Value == '\n' ? rune
        : Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) ? new Rune(' ')
        : !keepApostrophes && rune.IsBmp && Apostrophes.Contains((char)rune.Value) ? new Rune('\'')
        : rune;

    /// <summary>A joiner belongs to the text inside an emoji or a word of a script that joins its letters.</summary>
    private static bool Joins(Rune rune, Rune before, string typed, int next) =>
        Invisible.IsJoiner(rune)
        && IsJoined(before)
        && Rune.DecodeFromUtf16(typed.AsSpan(next), out var after, out _) == OperationStatus.Done
        && IsJoined(after);

    private static bool IsJoined(Rune rune) =>
        !rune.IsAscii && !Rune.IsWhiteSpace(rune) && !Invisible.Includes(rune) && rune != Rune.ReplacementChar;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
