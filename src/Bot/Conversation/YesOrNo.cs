using System.Globalization;
using System.Text;

namespace MentorBot.Bot.Conversation;

/// <summary>
/// Recognises yes and no as people type them, in each language of the bot: with thanks, an emoji or punctuation around it. Whatever says more than that, or
/// both, is neither.
/// </summary>
internal static class YesOrNo
{
    private const int Longest = 60;

    private static readonly string[] Yes =
    [
        "yes",
        "y",
        "yeah",
        "yep",
        "yup",
        "sure",
        "ok",
        "okay",
        "accept",
        "of course",
        "gladly",
        "ja",
        "jep",
        "jap",
        "jo",
        "jawohl",
        "klar",
        "na klar",
        "gern",
        "gerne",
        "sicher",
        "natürlich",
        "in ordnung",
        "einverstanden",
    ];

    private static readonly string[] MoreOfYes =
    [
        "please",
        "thanks",
        "thank you",
        "i do",
        "i will",
        "we did",
        "we have",
        "we met",
        "sure",
        "of course",
        "gladly",
        "bitte",
        "danke",
        "danke dir",
        "vielen dank",
        "gern",
        "gerne",
        "klar",
        "natürlich",
        "haben wir",
        "wir haben uns getroffen",
    ];

    private static readonly string[] No =
    [
        "no",
        "n",
        "nope",
        "nah",
        "decline",
        "not now",
        "nein",
        "nö",
        "nee",
        "leider nicht",
        "leider nein",
        "jetzt nicht",
        "lieber nicht",
    ];

    private static readonly string[] MoreOfNo =
    [
        "thanks",
        "thank you",
        "sorry",
        "i am sorry",
        "i'm sorry",
        "not now",
        "not yet",
        "not this time",
        "we did not",
        "we didn't",
        "i do not",
        "i don't",
        "danke",
        "danke dir",
        "vielen dank",
        "leider",
        "leider nicht",
        "jetzt nicht",
        "noch nicht",
        "diesmal nicht",
        "lieber nicht",
        "haben wir nicht",
        "tut mir leid",
    ];

    private static readonly string[] YesSigns = ["👍", "✅", "✔", "☑", "👌"];
    private static readonly string[] NoSigns = ["👎", "❌", "✖"];

    /// <summary>Null for anything else.</summary>
    public static bool? Parse(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        var said = CommandWords.Normalise(text);
        var words = string.Concat(said.EnumerateRunes().Select(WordPart)).Trim();
        var signs = SignIn(said);
        return words.Length == 0 ? signs
            : SpokenIn(words) is { } spoken && (signs ?? spoken) == spoken ? spoken
            : null;
    }

    private static bool? SpokenIn(string words)
    {
        var line = string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return Says(line, Yes, MoreOfYes) ? true
            : Says(line, No, MoreOfNo) ? false
            : null;
    }

    private static bool Says(string line, string[] heads, string[] more) =>
        heads.Any(head => IsBegunBy(line, head) && IsAll(line[head.Length..].TrimStart(), more));

    /// <summary>Whether the rest is made of these and nothing else; each takes the longest that fits.</summary>
    private static bool IsAll(string rest, string[] more)
    {
        while (rest.Length > 0)
        {
            if (more.Where(words => IsBegunBy(rest, words)).MaxBy(words => words.Length) is not { } found)
            {
                return false;
            }

            rest = rest[found.Length..].TrimStart();
        }

        return true;
    }

    private static bool IsBegunBy(string line, string words) =>
        line.StartsWith(words, StringComparison.Ordinal) && (line.Length == words.Length || line[words.Length] == ' ');

    /// <summary>Null without signs, or with those of both kinds.</summary>
    private static bool? SignIn(string said)
    {
        var isYes = YesSigns.Any(sign => said.Contains(sign, StringComparison.Ordinal));
        var isNo = NoSigns.Any(sign => said.Contains(sign, StringComparison.Ordinal));
        return isYes == isNo ? null : isYes;
    }

    /// <summary>Letters, digits and apostrophes; everything else separates.</summary>
    private static string WordPart(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || rune.Value == '\''
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark
            ? rune.ToString()
            : " ";
}
