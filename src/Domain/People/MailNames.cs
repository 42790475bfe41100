using System.Text;

namespace MentorBot.Domain.People;

/// <summary>Takes names out of what mail and chat programs put around them. One pass, however long the text is.</summary>
internal static class MailNames
{
    /// <summary>Stands before an address that was written behind a name, as in <c>Ada Okafor &lt;ada@…&gt;</c>.</summary>
    public const char Mark = '\uE000';

    private const int LongestAddress = 320;
    private static readonly char[] Ends = [',', ';', '\n', '\r'];
    private static readonly string[] Words = [" and ", " & "];

    /// <summary>
    /// The text without the tags of mentions and with single spaces; of a name with its address in angle brackets, the
    /// marked address.
    /// </summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        var rest = 0;
        for (var open = text.IndexOf('<'); open >= 0; open = text.IndexOf('<', rest))
        {
            var close = text.IndexOf('>', open);
            if (close < 0)
            {
                break;
            }

            var tag = text[(open + 1)..close];
            var before = text[rest..open];
            plain.Append(IsAddress(tag) ? $"{WithoutLastName(before)}{Mark}{tag};" : $"{before} ");
            rest = close + 1;
        }

        return WithSingleSpaces(plain.Append(text.AsSpan(rest)).ToString());
    }

    private static bool IsAddress(string tag) =>
        tag.Length <= LongestAddress && tag.Contains('@', StringComparison.Ordinal) && !tag.Any(char.IsWhiteSpace);

    /// <summary>The name before an address ends at a separator, unless it is quoted.</summary>
    private static string WithoutLastName(string before)
    {
        var name = before.TrimEnd();
        var start = name.Length > 1 && name[^1] == '"' ? name.LastIndexOf('"', name.Length - 2) : LastEnd(name);
        return name[..Math.Max(0, start)];
    }

    private static int LastEnd(string name) =>
        Words
            .Select(word =>
                name.LastIndexOf(word, StringComparison.OrdinalIgnoreCase) is var at && at < 0 ? 0 : at + word.Length
            )
            .Append(name.LastIndexOfAny(Ends) + 1)
            .Max();

    private static string WithSingleSpaces(string text)
    {
        var single = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var isSpace = letter is ' ' or '\t' or '\u00A0';
            if (!isSpace)
            {
                single.Append(letter);
            }
            else if (single.Length > 0 && single[^1] != ' ')
            {
                single.Append(' ');
            }
        }

        return single.ToString();
    }
}
