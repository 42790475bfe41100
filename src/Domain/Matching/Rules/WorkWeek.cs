using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching.Rules;

/// <summary>
/// A person's working days in one week as minutes on a common clock, so that people in different zones can be compared.
/// The week runs from Monday to Sunday in UTC around a given time, with one more day at each end, because it may
/// already be Monday in Auckland.
/// </summary>
internal sealed class WorkWeek
{
    private const int MinutesOfWeek = 7 * 24 * 60;

    private readonly (int Start, int End)[] days;

    private WorkWeek((int Start, int End)[] days) => this.days = days;

    public static WorkWeek Of(WorkingTime working, DateTimeOffset at)
    {
        var today = CalendarRange.Clamp(at).UtcDateTime.Date;
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var worked = Enumerable
            .Range(-1, 9)
            .Select(offset => DateOnly.FromDateTime(monday).AddDays(offset))
            .Where(date => working.WorksOn(date.DayOfWeek))
            .Select(date => (Minute(date, working.Start), Minute(date, working.End)));
        return new([.. worked]);

        int Minute(DateOnly date, TimeOnly time) => (int)(working.At(date, time).UtcDateTime - monday).TotalMinutes;
    }

    /// <summary>
    /// The typical overlap of two people's working days, in minutes: the mean length of the periods, beginning in this
    /// week, in which a working day of one meets a working day of the other. Days on which they never meet do not
    /// count; 0 if there is no such period.
    /// </summary>
    public int TypicalOverlap(WorkWeek other)
    {
        var (mine, theirs, minutes, stretches) = (0, 0, 0, 0);
        while (mine < days.Length && theirs < other.days.Length)
        {
            var (one, two) = (days[mine], other.days[theirs]);
            var (start, end) = (Math.Max(one.Start, two.Start), Math.Min(one.End, two.End));
            if (start < end && start is >= 0 and < MinutesOfWeek)
            {
                minutes += end - start;
                stretches++;
            }

            _ = one.End <= two.End ? mine++ : theirs++;
        }

        return stretches == 0 ? 0 : minutes / stretches;
    }
}
