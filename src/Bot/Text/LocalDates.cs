using System.Globalization;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Text;

/// <summary>
/// Formats moments in the reader's time zone and culture. Within a turn, <see cref="CultureInfo.CurrentCulture"/> is
/// the reader's; notices pass the recipient's culture explicitly.
/// </summary>
internal static class LocalDates
{
    /// <summary>Such as <c>Fri 20 Nov 2026</c>, <c>Fri, Nov 20, 2026</c> and <c>Fr, 20. Nov. 2026</c>.</summary>
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

    public static string Day(DateOnly day, CultureInfo? culture = null) =>
        day.ToString(DayPattern(Of(culture)) + YearPattern(Of(culture)), Of(culture));

    /// <summary>Such as <c>Thu 10 Dec, 14:00 (your time)</c>.</summary>
    public static string DayAndTime(DateTimeOffset moment, WorkingTime reader, CultureInfo? culture = null) =>
        DateText.DayAndTime(Moment(moment, reader, Of(culture))).Plain;

    /// <summary>Several to choose from, such as <c>Thu 10 Dec, 14:00 or Fri 11 Dec, 9:00 (your time)</c>.</summary>
    public static string DaysAndTimes(IEnumerable<DateTimeOffset> moments, WorkingTime reader) =>
        DateText
            .DayAndTime(
                Listing.Of(moments.Select(at => Moment(at, reader, CultureInfo.CurrentCulture)), end: ListEnd.Or)
            )
            .Plain;

    /// <summary>The time of day alone, such as <c>14:00</c> or <c>2:00 PM</c>.</summary>
    public static string Clock(DateTimeOffset moment, WorkingTime reader) =>
        reader.Local(moment).ToString("t", CultureInfo.CurrentCulture);

    private static string Moment(DateTimeOffset moment, WorkingTime reader, CultureInfo culture)
    {
        var local = reader.Local(moment);
        return DateText.Moment(local.ToString(DayPattern(culture), culture), local.ToString("t", culture)).Plain;
    }

    private static string DayPattern(CultureInfo culture) =>
        culture.TwoLetterISOLanguageName == "de" ? "ddd, d. MMM"
        : IsMonthFirst(culture) ? "ddd, MMM d"
        : "ddd d MMM";

    private static string YearPattern(CultureInfo culture) =>
        culture.TwoLetterISOLanguageName != "de" && IsMonthFirst(culture) ? ", yyyy" : " yyyy";

    private static bool IsMonthFirst(CultureInfo culture) => culture.DateTimeFormat.ShortDatePattern.StartsWith('M');

    private static CultureInfo Of(CultureInfo? culture) => culture ?? CultureInfo.CurrentCulture;
}
