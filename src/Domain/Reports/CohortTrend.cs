using MentorBot.Domain.Shared;
using MentorBot.Domain.Store.Sql;

namespace MentorBot.Domain.Reports;

/// <summary>
/// What happens in a cohort, week by week, in figures that reveal nobody. They are those of past weeks, by when things were written
/// down, so two looks in one week show the same. A week of which fewer people are behind it than
/// <see cref="Suppression.LeastPeople"/> is blank, whether it is none or four; and sums go on only with a week in which so many
/// had a part, so two sums that are shown one after the other differ by that many.
/// </summary>
/// <param name="Until">The Monday on which the last week ended.</param>
/// <param name="Weeks">Oldest first, none left out; at most <see cref="MostWeeks"/>.</param>
/// <param name="Meetings">The sum of what is shown; null if nothing is.</param>
/// <param name="GoalsSet">Null if too few people have set any.</param>
/// <param name="GoalsReached">Null if too few people have reached any.</param>
public sealed record CohortTrend(
    DateOnly Until,
    IReadOnlyList<TrendWeek> Weeks,
    int? Meetings,
    int? GoalsSet,
    int? GoalsReached
)
{
    public const int MostWeeks = 12;
    private const int DaysOfWeek = 7;

    internal static CohortTrend Of(IReadOnlyList<WeekRow> rows, DateOnly first, DateOnly until)
    {
        var met = rows.Where(row => row.Kind == "Met").ToDictionary(row => row.Week);
        var oldest = MondayOf(first);
        var shown = Math.Clamp((until.DayNumber - oldest.DayNumber) / DaysOfWeek, 0, MostWeeks);
        List<TrendWeek> weeks =
        [
            .. Enumerable
                .Range(1, shown)
                .Reverse()
                .Select(ago => until.AddDays(-DaysOfWeek * ago))
                .Select(week => new TrendWeek(week, Shown(met.GetValueOrDefault(week)))),
        ];
        return new(
            until,
            weeks,
            weeks.Any(week => week.Meetings is not null) ? weeks.Sum(week => week.Meetings ?? 0) : null,
            SumOf(rows, "GoalSet"),
            SumOf(rows, "GoalReached")
        );
    }

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % DaysOfWeek));

    private static int? Shown(WeekRow? row) => row is not null && Suppression.MayReplace(row.People) ? row.Count : null;

    /// <summary>What came in weeks of few is added together with the next week of enough.</summary>
    private static int? SumOf(IReadOnlyList<WeekRow> rows, string kind)
    {
        int? shown = null;
        var sum = 0;
        foreach (var row in rows.Where(row => row.Kind == kind).OrderBy(row => row.Week))
        {
            sum += row.Count;
            shown = Suppression.MayReplace(row.People) ? sum : shown;
        }

        return shown;
    }
}

/// <summary>A week of a cohort.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Meetings">Meetings written down as held; null if fewer people met than may be shown.</param>
public sealed record TrendWeek(DateOnly Monday, int? Meetings);
