namespace MentorBot.Domain.Shared;

/// <summary>
/// The years that are reckoned with. Calendars and directories write 9999-12-31 for "for ever" and 0001-01-01 for "never";
/// one day or one zone more, and such a moment cannot be represented. So whatever lies outside counts as the end of the
/// range, which leaves room for any zone and for some weeks to be added.
/// </summary>
public static class CalendarRange
{
    /// <summary>The first moment, and the first date.</summary>
    public static readonly DateTimeOffset First = new(2, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The last moment; its date is the last date.</summary>
    public static readonly DateTimeOffset Last = new(9998, 12, 31, 0, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset Clamp(DateTimeOffset instant) =>
        instant < First ? First
        : instant > Last ? Last
        : instant;

    public static DateOnly Clamp(DateOnly date) =>
        date < DateOnly.FromDateTime(First.DateTime) ? DateOnly.FromDateTime(First.DateTime)
        : date > DateOnly.FromDateTime(Last.DateTime) ? DateOnly.FromDateTime(Last.DateTime)
        : date;

    /// <summary>The moment of a local time in a zone, as written by others.</summary>
    public static DateTimeOffset MomentOf(DateTime local, TimeZoneInfo zone)
    {
        var day = DateOnly.FromDateTime(local);
        var known = Clamp(day) == day ? local : Clamp(day).ToDateTime(TimeOnly.MinValue);
        var written = DateTime.SpecifyKind(known, DateTimeKind.Unspecified);
        return new(written, zone.GetUtcOffset(written));
    }
}
