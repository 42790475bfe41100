using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Sessions;

/// <summary>When people are reminded of a session: as their last working day before it begins.</summary>
internal static class SessionReminders
{
    /// <summary>A longer weekend than this has no reminder.</summary>
    private const int MostDaysBefore = 4;

    /// <summary>Null if they do not work shortly before, are away, or knew of it only afterwards.</summary>
    /// <param name="hours">When the member may be written to.</param>
    /// <param name="startsAt">When the session begins.</param>
    /// <param name="agreedAt">When it was agreed.</param>
    public static DateTimeOffset? MomentOf(SendingHours hours, DateTimeOffset startsAt, DateTimeOffset agreedAt)
    {
        var (working, day) = (hours.Working, hours.Working.LocalDay(startsAt));
        var before = Enumerable
            .Range(1, MostDaysBefore)
            .Select(back => day.AddDays(-back))
            .Where(earlier => working.WorksOn(earlier.DayOfWeek))
            .Select(earlier => (DateTimeOffset?)working.At(earlier, working.Start))
            .FirstOrDefault();
        return before > agreedAt && before < startsAt && !hours.IsAwayAt(before.Value) ? before : null;
    }

    /// <summary>When the first of them is reminded; null if nobody is.</summary>
    public static DateTimeOffset? FirstOf(
        IEnumerable<SendingHours> members,
        DateTimeOffset startsAt,
        DateTimeOffset agreedAt
    ) => members.Select(hours => MomentOf(hours, startsAt, agreedAt)).Min();

    public static Task<Dictionary<PersonId, SendingHours>> HoursOfAsync(
        this MentorStore store,
        IReadOnlyCollection<PersonId> people,
        CancellationToken cancellation
    ) =>
        store
            .People.Where(p => people.Contains(p.Id))
            .Select(p => new
            {
                p.Id,
                Hours = new SendingHours(
                    new WorkingTime(p.Working.ZoneId, p.Working.Days, p.Working.Start, p.Working.End),
                    p.AwayFrom,
                    p.AwayUntil
                ),
            })
            .ToDictionaryAsync(p => p.Id, p => p.Hours, cancellation);
}
