using System.Globalization;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Text;

/// <summary>
/// Moments in the reader's own zone and in the way the reader's culture writes dates. Without a culture, the turn's own:
/// <see cref="CultureInfo.CurrentCulture"/>; a notice names the recipient's.
/// </summary>
internal static class LocalDates
{
    private static readonly CultureInfo Elsewhere = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Such as <c>Friday, November 20, 2026</c>.</summary>
    public static string Day(DateTimeOffset moment, WorkingTime reader, CultureInfo? culture = null) =>
        Day(DateOnly.FromDateTime(reader.Local(moment).DateTime), culture);

    public static string Day(DateOnly day, CultureInfo? culture = null) => day.ToString("D", Of(culture));

    /// <summary>Such as <c>Friday, November 20, 2026 5:00 PM (Europe/Berlin)</c>.</summary>
    public static string DayAndTime(DateTimeOffset moment, WorkingTime reader, CultureInfo? culture = null) =>
        $"{reader.Local(moment).ToString("f", Of(culture))} ({reader.ZoneId})";

    /// <summary>
    /// How somebody with this locale is written to. The bot speaks English, so a date is never in another language than the
    /// sentence around it: those who read English somewhere get that place's way of writing, all others day, month, year
    /// and 24 hours.
    /// </summary>
    public static CultureInfo CultureOf(string locale)
    {
        try
        {
            var culture = CultureInfo.GetCultureInfo(locale);
            return culture.TwoLetterISOLanguageName == "en" ? culture : Elsewhere;
        }
        catch (CultureNotFoundException)
        {
            return Elsewhere;
        }
    }

    private static CultureInfo Of(CultureInfo? culture) => culture ?? CultureInfo.CurrentCulture;
}
