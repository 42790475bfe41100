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
        var isOff = file.Session.State == SessionState.Cancelled;
        var calendar = new Calendar { Method = isOff ? Cancel : Publish, ProductId = Product };
        calendar.AddTimeZone(ZoneOf(file));
        calendar.Events.Add(EventOf(file, isOff));
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? "");
    }

    private static CalendarEvent EventOf(SessionFile file, bool isOff)
    {
        var (session, start) = (file.Session, file.Session.StartsAt!.Value);
        return new CalendarEvent
        {
            Uid = $"{session.Id}@mentorbot",
            Sequence = session.Sequence,
            Status = isOff ? EventStatus.Cancelled : EventStatus.Confirmed,
            DtStamp = new CalDateTime(file.At.UtcDateTime),
            Start = Local(start, file),
            End = Local(start.AddMinutes(session.Minutes), file),
            Summary = SummaryOf(file),
            Location = session.Place,
        };
    }

    private static string SummaryOf(SessionFile file) =>
        file.Partners.Count == 0
            ? SessionText.FileSubject.Plain
            : SessionText.FileSubjectWith(Listing.Of(file.Partners)).Plain;

    private static CalDateTime Local(DateTimeOffset moment, SessionFile file) =>
        new(
            DateTime.SpecifyKind(WorkingTime.Default(file.ZoneId).Local(moment).DateTime, DateTimeKind.Unspecified),
            file.ZoneId
        );

    /// <summary>From the year before, because a zone's rules before that have no bearing on it.</summary>
    private static VTimeZone ZoneOf(SessionFile file) =>
        VTimeZone.FromDateTimeZone(file.ZoneId, file.Session.StartsAt!.Value.UtcDateTime.AddYears(-1), false);
}
