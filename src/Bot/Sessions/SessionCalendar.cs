using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using MentorBot.Bot.Text;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Sessions;

/// <summary>
/// A session as an iCalendar file (RFC 5545). Its UID stays and its SEQUENCE counts, so that a later file replaces the entry that
/// an earlier one made, and one of METHOD CANCEL takes it out.
/// </summary>
internal static class SessionCalendar
{
    private const string Product = "-//MentorBot//Sessions//EN";
    private const string Cancel = "CANCEL";
    private const string Publish = "PUBLISH";

    /// <summary>In UTF-8.</summary>
    public static byte[] Of(SessionFile file)
    {
        Languages.Speak(file.Locale);
        return Of(
            new CalendarEntry(
                $"{file.Session.Id}@mentorbot",
                file.Session.Sequence,
                file.Session.State == SessionState.Cancelled,
                file.Session.StartsAt!.Value,
                file.Session.Minutes,
                SummaryOf(file),
                file.Session.Place,
                file.ZoneId,
                file.At
            )
        );
    }

    /// <inheritdoc cref="Of(SessionFile)"/>
    public static byte[] Of(CalendarEntry entry)
    {
        var calendar = new Calendar { Method = entry.IsOff ? Cancel : Publish, ProductId = Product };
        calendar.AddTimeZone(ZoneOf(entry));
        calendar.Events.Add(EventOf(entry));
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? "");
    }

    private static CalendarEvent EventOf(CalendarEntry entry) =>
        new()
        {
            Uid = entry.Uid,
            Sequence = entry.Sequence,
            Status = entry.IsOff ? EventStatus.Cancelled : EventStatus.Confirmed,
            DtStamp = new CalDateTime(entry.At.UtcDateTime),
            Start = Local(entry.StartsAt, entry),
            End = Local(entry.StartsAt.AddMinutes(entry.Minutes), entry),
            Summary = entry.Summary,
            Location = entry.Place,
        };

    private static string SummaryOf(SessionFile file) =>
        file.Partners.Count == 0
            ? SessionText.FileSubject.Plain
            : SessionText.FileSubjectWith(Listing.Of(file.Partners)).Plain;

    private static CalDateTime Local(DateTimeOffset moment, CalendarEntry entry) =>
        new(
            DateTime.SpecifyKind(WorkingTime.Default(entry.ZoneId).Local(moment).DateTime, DateTimeKind.Unspecified),
            entry.ZoneId
        );

    /// <summary>From the year before, because a zone's rules before that have no bearing on it.</summary>
    private static VTimeZone ZoneOf(CalendarEntry entry) =>
        VTimeZone.FromDateTimeZone(entry.ZoneId, entry.StartsAt.UtcDateTime.AddYears(-1), false);
}

/// <summary>One entry of a calendar file.</summary>
/// <param name="Uid">Stays the same while the entry is moved.</param>
/// <param name="IsOff">Whether the file takes the entry out.</param>
/// <param name="ZoneId">The reader's zone.</param>
/// <param name="At">When the file is made.</param>
internal sealed record CalendarEntry(
    string Uid,
    int Sequence,
    bool IsOff,
    DateTimeOffset StartsAt,
    int Minutes,
    string Summary,
    string? Place,
    string ZoneId,
    DateTimeOffset At
);
