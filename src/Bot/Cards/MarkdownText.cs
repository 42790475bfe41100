using System.Buffers;
using System.Text;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cards;

/// <summary>
/// Makes data literal where a client reads Markdown: in paragraphs and facts of a card, and in plain messages. The one place
/// that escapes for them; <see cref="PlainLabel"/> is the one for everything that is shown as it stands.
/// </summary>
internal static class MarkdownText
{
    private const string Active = @"\*_[]()`<>#~|";
    private const int LongestEntity = 32;
    private const int MostSpaces = 3;

    private static readonly SearchValues<char> EntityCharacters = SearchValues.Create(
        "#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );

    /// <summary>
    /// Escapes what would become formatting, a link, a mention, a list, a rule, code, HTML, an entity or a date function of
    /// Adaptive Cards, and drops what would turn the direction of writing. Line breaks become paragraphs.
    /// </summary>
    public static string Escape(string data)
    {
        var escaped = new StringBuilder(data.Length + 16);
        foreach (var line in data.ReplaceLineEndings("\n").Split('\n'))
        {
            _ = escaped.Length > 0 ? escaped.Append("\n\n") : escaped;
            AppendLine(escaped, WithoutIndent(Visible(line)));
        }

        return escaped.ToString();
    }

    private static void AppendLine(StringBuilder escaped, string line)
    {
        var marker = MarkerIn(line);
        for (var i = 0; i < line.Length; i++)
        {
            var isActive = i == marker || Active.Contains(line[i]) || IsLink(line, i) || IsEntity(line, i);
            _ = (isActive ? escaped.Append('\\') : escaped).Append(line[i]);
        }
    }

    /// <summary>Where a line has the character that makes it an item of a list or a rule; -1 if it is neither.</summary>
    private static int MarkerIn(string line)
    {
        var start = line.Length - line.TrimStart(' ').Length;
        var digits = line.AsSpan(start).IndexOfAnyExceptInRange('0', '9');
        var marker = start + Math.Max(0, digits);
        return
            marker < line.Length
            && line[marker] is var sign
            && (digits > 0 ? sign is '.' or ')' : sign is '-' or '+')
            && (marker + 1 == line.Length || line[marker + 1] is ' ' or '\t' || line[marker + 1] == sign)
            ? marker
            : -1;
    }

    /// <summary>Whether this is the colon of an address that clients would turn into a link by themselves.</summary>
    private static bool IsLink(string line, int i) =>
        line[i] == ':' && line.AsSpan(i + 1).StartsWith("//", StringComparison.Ordinal);

    private static bool IsEntity(string line, int i)
    {
        if (line[i] != '&')
        {
            return false;
        }

        var rest = line.AsSpan(i + 1, Math.Min(LongestEntity, line.Length - i - 1));
        var end = rest.IndexOf(';');
        return end > 0 && rest[..end].IndexOfAnyExcept(EntityCharacters) < 0;
    }

    /// <summary>Four spaces would make a line code.</summary>
    private static string WithoutIndent(string line) =>
        line.Length - line.TrimStart().Length > MostSpaces || line.StartsWith('\t') ? line.TrimStart() : line;

    /// <summary>Isolates stay: the bot's own quotes are written with them.</summary>
    private static string Visible(string line) =>
        line.EnumerateRunes().Any(IsHidden)
            ? string.Concat(line.EnumerateRunes().Where(rune => !IsHidden(rune)).Select(rune => rune.ToString()))
            : line;

    private static bool IsHidden(Rune rune) =>
        Invisible.Includes(rune) && !Invisible.IsJoiner(rune) && rune.Value is not (0x2068 or 0x2069);
}
