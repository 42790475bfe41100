using System.Globalization;
using System.Text;

namespace MentorBot.Domain.People;

/// <summary>
/// The form in which names are compared, so that how somebody's keyboard or directory writes a name makes no difference:
/// composed or decomposed letters, capitals, the Turkish i, curved apostrophes, long dashes, invisible characters.
/// </summary>
public static class NameKey
{
    private static readonly char[] Around = ['.', ',', ';', ':', '!', '?', ' '];
    private static readonly char[] BetweenWords = [' ', '-', ',', '.', '(', ')', '/'];

    /// <summary>Lower case and single spaces, without quotation marks and what stands around a name in a sentence.</summary>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var rune in WellFormed(name).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            key.Append(Plain(rune));
        }

        var words = key.Replace("i\u0307", "i").ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words).Trim(Around);
    }

    /// <summary>The same without accents, as people type who do not have them on their keyboard.</summary>
    public static string WithoutAccents(string key)
    {
        var plain = new StringBuilder(key.Length);
        foreach (var rune in key.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            _ =
                Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark
                    ? plain
                    : rune.Value switch
                    {
                        'ø' => plain.Append('o'),
                        'ł' => plain.Append('l'),
                        'đ' or 'ð' => plain.Append('d'),
                        'æ' => plain.Append("ae"),
                        'œ' => plain.Append("oe"),
                        _ => plain.Append(rune.ToString()),
                    };
        }

        return plain.ToString();
    }

    /// <summary>The words of a key in alphabetical order, so that it does not matter which name comes first.</summary>
    public static string InAnyOrder(string key) => string.Join(' ', WordsOf(key).Order(StringComparer.Ordinal));

    /// <summary>The words of a key.</summary>
    public static IReadOnlyList<string> WordsOf(string key) =>
        key.Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Halves of surrogate pairs, which no normalisation accepts, become replacement characters.</summary>
    private static string WellFormed(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString();
    }

    private static string Plain(Rune rune) =>
        rune.Value switch
        {
            'I' or 'İ' or 'ı' => "i",
            'ß' or 'ẞ' => "ss",
            '’' or '‘' or 'ʼ' or 'ʹ' or '`' or '´' or '′' or 'ʻ' => "'",
            '"' or '“' or '”' or '„' or '«' or '»' => "",
            0x2010 or 0x2011 or 0x2012 or 0x2013 or 0x2014 or 0x2212 => "-",
            _ when Rune.IsWhiteSpace(rune) => " ",
            _ => Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Format => "",
                UnicodeCategory.Control => " ",
                _ => Rune.ToLowerInvariant(rune).ToString(),
            },
        };
}
