using System.Text;

namespace MentorBot.Bot.Understanding;

/// <summary>
/// A sentence as the pieces of three and four characters that occur in it. Sentences that share many pieces resemble each
/// other, whatever the order of their words and in spite of a typo or two.
/// </summary>
internal static class CharacterGrams
{
    /// <summary>Longer text is a story and no request; what stands behind is not looked at.</summary>
    public const int MostCharacters = 200;

    private static readonly int[] Lengths = [3, 4];

    /// <returns>How often each piece occurs.</returns>
    public static Dictionary<string, int> Of(string sentence)
    {
        var text = $" {Simplify(sentence)} ";
        var grams = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var length in Lengths)
        {
            for (var start = 0; start + length <= text.Length; start++)
            {
                var gram = text.Substring(start, length);
                grams[gram] = grams.GetValueOrDefault(gram) + 1;
            }
        }

        return grams;
    }

    /// <summary>Lower case, plain apostrophes, single spaces, and no other punctuation.</summary>
    public static string Simplify(string sentence)
    {
        var clipped = Clip(sentence);
        var simple = new StringBuilder(clipped.Length);
        foreach (var sign in clipped.ToLowerInvariant())
        {
            simple.Append(
                char.IsLetterOrDigit(sign) ? sign
                : sign is '\'' or '’' ? '\''
                : ' '
            );
        }

        return string.Join(' ', simple.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What is looked at of a text.</summary>
    public static string Clip(string text) => text.Length > MostCharacters ? text[..MostCharacters] : text;
}
