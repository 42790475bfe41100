using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Mentorships;

/// <summary>Suggests times for a meeting from everyone's working hours; calendars are not read.</summary>
public static class MeetingTimes
{
    /// <summary>The length of a meeting where none is agreed.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(45);

    /// <summary>How far the search looks. With one day's half hours this bounds it to some thousand looks at hours.</summary>
    private const int DaysAhead = 21;

    /// <summary>Whole hours by which both of a pair stretch their day, at most, where they share none.</summary>
    private const int MostStretch = 3;
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(30);

    /// <summary>
    /// At most <paramref name="count"/> start times, each on a different day from tomorrow and within three weeks:
    /// early, in the middle and late in the hours they share, in turn. Empty if they share no hours.
    /// </summary>
    public static IReadOnlyList<DateTimeOffset> Propose(
        WorkingTime reader,
        IReadOnlyCollection<WorkingTime> partners,
        DateTimeOffset now,
        int count = 3
    ) => Search(reader, partners, now, new Wanted(count, Length, partners.Count, []));

    /// <summary>
    /// The same for people who may share no hours: in a circle or group the times that most of them can make, and in a pair
    /// those for which both stretch their day by as many hours.
    /// </summary>
    /// <param name="reader">The hours of whoever looks for a time.</param>
    /// <param name="partners">The hours of the others.</param>
    /// <param name="now">When it is.</param>
    /// <param name="length">How long the meeting takes.</param>
    /// <param name="except">Times that are of no use, such as those that were turned down.</param>
    public static MeetingOffer Offer(
        WorkingTime reader,
        IReadOnlyCollection<WorkingTime> partners,
        DateTimeOffset now,
        TimeSpan length,
        IReadOnlyCollection<DateTimeOffset> except
    ) =>
        Tries(reader, partners)
            .Select(one =>
                one with
                {
                    Times = Search(one.Reader, one.Partners, now, new(3, length, one.Least, except)),
                }
            )
            .Where(one => one.Times.Count > 0)
            .Select(one => new MeetingOffer(one.Times, one.Least == partners.Count, one.IsStretched))
            .FirstOrDefault(new MeetingOffer([], true, false));

    /// <summary>From what suits everybody to what suits fewer, or is less usual.</summary>
    private static IEnumerable<Attempt> Tries(WorkingTime reader, IReadOnlyCollection<WorkingTime> partners)
    {
        for (var least = partners.Count; least >= Math.Max(1, (partners.Count + 1) / 2); least--)
        {
            yield return new(reader, partners, least, false, []);
        }

        for (var hours = 1; partners.Count == 1 && hours <= MostStretch; hours++)
        {
            yield return new(Stretch(reader, hours), [Stretch(partners.First(), hours)], 1, true, []);
        }
    }

    private static WorkingTime Stretch(WorkingTime working, int hours) =>
        working with
        {
            Start = working.Start.Hour < hours ? TimeOnly.MinValue : working.Start.AddHours(-hours),
            End = working.End.Hour >= 24 - hours ? new TimeOnly(23, 59) : working.End.AddHours(hours),
        };

    private static IReadOnlyList<DateTimeOffset> Search(
        WorkingTime reader,
        IReadOnlyCollection<WorkingTime> partners,
        DateTimeOffset now,
        Wanted wanted
    )
    {
        var tomorrow = DateOnly.FromDateTime(reader.Local(now).DateTime).AddDays(1);
        return
        [
            .. Enumerable
                .Range(0, DaysAhead)
                .Select(day => StartsOn(tomorrow.AddDays(day), reader, partners, wanted))
                .Where(starts => starts.Count > 0)
                .Take(wanted.Count)
                .Select((starts, turn) => starts[(starts.Count - 1) * (turn % 3) / 2]),
        ];
    }

    /// <summary>
    /// Every half hour of the reader's day at which a meeting would fit into the working hours of enough of them. Ends with the
    /// day, because somebody who works around the clock never stops working.
    /// </summary>
    private static List<DateTimeOffset> StartsOn(
        DateOnly day,
        WorkingTime reader,
        IReadOnlyCollection<WorkingTime> partners,
        Wanted wanted
    )
    {
        var starts = new List<DateTimeOffset>();
        if (!reader.WorksOn(day.DayOfWeek))
        {
            return starts;
        }

        var at = reader.At(day, reader.Start);
        for (; reader.LocalDay(at) == day && FitsInto(reader, at, wanted.Length); at += Step)
        {
            if (
                partners.Count(partner => FitsInto(partner, at, wanted.Length)) >= wanted.Least
                && !wanted.Except.Contains(at)
            )
            {
                starts.Add(at);
            }
        }

        return starts;
    }

    private static bool FitsInto(WorkingTime working, DateTimeOffset start, TimeSpan length) =>
        working.IsWorking(start) && working.IsWorking(start + length - TimeSpan.FromTicks(1));

    /// <param name="Least">How many of the partners it must suit.</param>
    private sealed record Wanted(int Count, TimeSpan Length, int Least, IReadOnlyCollection<DateTimeOffset> Except);

    private sealed record Attempt(
        WorkingTime Reader,
        IReadOnlyCollection<WorkingTime> Partners,
        int Least,
        bool IsStretched,
        IReadOnlyList<DateTimeOffset> Times
    );
}

/// <summary>Times at which people could meet.</summary>
/// <param name="Times">At most three; none if nothing suits enough of them.</param>
/// <param name="SuitsAll">False if they suit most of them and not all.</param>
/// <param name="IsStretched">Whether they lie outside the usual hours of a pair that shares none.</param>
public sealed record MeetingOffer(IReadOnlyList<DateTimeOffset> Times, bool SuitsAll, bool IsStretched);
