using System.Globalization;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Text;

/// <summary>
/// Formats moments in the reader's time zone and culture. Within a turn, <see cref="CultureInfo.CurrentCulture"/> is
/// the reader's; notices pass the recipient's culture explicitly.
/// </summary>
internal static class LocalDates
{
    private static readonly CultureInfo Elsewhere = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Such as <c>Friday, November 20, 2026</c>.</summary>
    public static string Day(DateTimeOffset moment, WorkingTime reader, CultureInfo? culture = null) =>
        Day(DateOnly.FromDateTime(reader.Local(moment).DateTime), culture);

    /// <summary>The last whole day before a moment that is a midnight: “until Thursday” includes Thursday evening.</summary>
    public static string LastDay(DateTimeOffset midnight, WorkingTime reader, CultureInfo? culture = null) =>
        Day(midnight.AddTicks(-1), reader, culture);

    /// <summary>A day that somebody chose, which is the same for everybody; where none was chosen, the day of the moment.</summary>
    public static string Day(
        DateOnly? chosen,
        DateTimeOffset moment,
        WorkingTime reader,
        CultureInfo? culture = null
    ) => chosen is { } day ? Day(day, culture) : Day(moment, reader, culture);

    public static string Day(DateOnly day, CultureInfo? culture = null) => day.ToString("D", Of(culture));

    /// <summary>Such as <c>Friday, November 20, 2026 5:00 PM (Europe/Berlin)</c>.</summary>
    public static string DayAndTime(DateTimeOffset moment, WorkingTime reader, CultureInfo? culture = null) =>
        $"{reader.Local(moment).ToString("f", Of(culture))} ({ZoneNames.Of(reader.ZoneId)})";

    /// <summary>
    /// The culture used to format dates for this locale. The bot speaks English, so dates must be in English too:
    /// English locales keep their regional format, and all others get day, month, year and the 24-hour clock. Years are
    /// Gregorian in every locale, because cards, calendars and colleagues use them.
    /// </summary>
    public static CultureInfo CultureOf(string locale)
    {
        try
        {
            var culture = CultureInfo.GetCultureInfo(locale);
            return culture is { TwoLetterISOLanguageName: "en", Calendar: GregorianCalendar } ? culture : Elsewhere;
        }
        catch (CultureNotFoundException)
        {
            return Elsewhere;
        }
    }

    private static CultureInfo Of(CultureInfo? culture) => culture ?? CultureInfo.CurrentCulture;
}
