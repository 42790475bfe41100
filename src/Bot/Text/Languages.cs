using System.Globalization;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Text;

/// <summary>The languages that the bot speaks. To add one, translate the <c>…Text.resx</c> files and name it here.</summary>
internal static class Languages
{
    /// <summary>Without a region; the first is spoken to whoever prefers none of them.</summary>
    public static readonly IReadOnlyList<CultureInfo> All =
    [
        CultureInfo.GetCultureInfo("en"),
        CultureInfo.GetCultureInfo("de"),
    ];

    private static readonly CultureInfo Elsewhere = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Sets the language and the way of writing dates for all that follows in this flow of control.</summary>
    /// <param name="locale">The reader's, a BCP 47 tag.</param>
    public static void Speak(string locale) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureOf(locale);

    /// <summary>
    /// The reader's own culture if the bot speaks its language, so that dates are written as in their country; otherwise British
    /// English. Years are Gregorian in every culture, because cards, calendars and colleagues use them.
    /// </summary>
    public static CultureInfo CultureOf(string locale)
    {
        try
        {
            var culture = CultureInfo.GetCultureInfo(locale);
            return culture.Calendar is GregorianCalendar && IsSpoken(culture) ? culture : Elsewhere;
        }
        catch (CultureNotFoundException)
        {
            return Elsewhere;
        }
    }

    /// <summary>A language by its code or its name in any of the bot's languages; null for none that is spoken.</summary>
    public static CultureInfo? Find(string said)
    {
        var word = PlainText.OneLine(said).Trim();
        return All.FirstOrDefault(language =>
            NamesOf(language).Contains(word, StringComparer.InvariantCultureIgnoreCase)
        );
    }

    /// <summary>
    /// The locale of somebody who chooses a language: one that is known of them if it is of that language, because that is how
    /// they write dates.
    /// </summary>
    /// <param name="language">The language.</param>
    /// <param name="known">BCP 47 tags, the likeliest first.</param>
    public static string LocaleFor(CultureInfo language, params IReadOnlyList<string> known) =>
        known.FirstOrDefault(locale =>
            CultureOf(locale) is var culture
            && culture.Name == locale
            && culture.TwoLetterISOLanguageName == language.Name
        ) ?? (language.Name == "en" ? Elsewhere.Name : CultureInfo.CreateSpecificCulture(language.Name).Name);

    private static bool IsSpoken(CultureInfo culture) =>
        All.Any(language => language.Name == culture.TwoLetterISOLanguageName);

    private static IEnumerable<string> NamesOf(CultureInfo language) =>
        [
            language.Name,
            language.EnglishName,
            language.NativeName,
            .. language.Name == "en" ? ["englisch"] : Array.Empty<string>(),
        ];
}
