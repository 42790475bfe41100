using System.Globalization;

namespace MentorBot.Bot.Cards;

/// <summary>Picks the form of a text that fits a number, by the plural rules of Unicode's CLDR for whole numbers.</summary>
internal static class PluralForm
{
    /// <param name="forms">In the order of CLDR's categories, separated by "|": one and other, or one, few and many.</param>
    public static string Of(string forms, TextValue value, CultureInfo culture)
    {
        var number = value.Number ?? throw new FormatException("A plural form needs a number.");
        var all = forms.Split('|');
        return all[Math.Min(IndexOf(Math.Abs(number), culture), all.Length - 1)]
            .Replace("#", value.Text(culture), StringComparison.Ordinal);
    }

    private static int IndexOf(int number, CultureInfo culture) =>
        culture.TwoLetterISOLanguageName switch
        {
            "ja" or "ko" or "zh" or "th" or "vi" or "id" => 0,
            "fr" or "pt" => number < 2 ? 0 : 1,
            "cs" or "sk" => number == 1 ? 0
            : number is >= 2 and <= 4 ? 1
            : 2,
            "pl" => number == 1 ? 0
            : IsFew(number) ? 1
            : 2,
            "ru" or "uk" => number % 10 == 1 && number % 100 != 11 ? 0
            : IsFew(number) ? 1
            : 2,
            _ => number == 1 ? 0 : 1,
        };

    private static bool IsFew(int number) => number % 10 is >= 2 and <= 4 && number % 100 is not (>= 12 and <= 14);
}
