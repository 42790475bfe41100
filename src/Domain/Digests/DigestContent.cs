namespace MentorBot.Domain.Digests;

/// <summary>
/// Everything a manager may know, and there is no other field. It is made from who takes part and from how many meetings
/// were due by the plan. What people answered (whether they met, for how long, ratings, notes) is not even read, so no
/// answer can change a digest. A figure that would point at one person is null, and the card says so.
/// </summary>
/// <param name="Reports">Direct reports in the directory.</param>
/// <param name="TakingPart">
/// At least so many reports take part: those named, and of the others as many as make full <see cref="Threshold"/>s.
/// Null when that would single out somebody who did not agree to be named.
/// </param>
/// <param name="Named">Names of those who take part and agreed to be named, in order of name.</param>
/// <param name="HoursSpent">
/// Hours that the mentoring meetings of the last two weeks took by the plan, an hour each, of all reports together,
/// rounded to <see cref="HoursStep"/>. Null below the threshold.
/// </param>
/// <param name="HoursToExpect">Hours a week that one person in a running cohort needs.</param>
/// <param name="Upcoming">Cohorts that people can join now.</param>
public sealed record DigestContent(
    int Reports,
    int? TakingPart,
    IReadOnlyList<string> Named,
    int? HoursSpent,
    double HoursToExpect,
    IReadOnlyList<UpcomingCohort> Upcoming
)
{
    /// <summary>No figure about fewer people than this (Viva Glint's default).</summary>
    public const int Threshold = 5;

    /// <summary>Hours are rounded to this, so that one meeting more or less is not seen from one week to the next.</summary>
    public const int HoursStep = 5;

    /// <summary>An hour a week at most: weekly meetings at first, then every second week (convention).</summary>
    public const double HoursAWeek = 1;

    public static readonly DigestContent Empty = new(0, null, [], null, 0, []);

    public static DigestContent Of(IReadOnlyList<ReportFacts> reports, IReadOnlyList<UpcomingCohort> upcoming) =>
        new(
            reports.Count,
            TakingPartOf(reports),
            [.. NamedOf(reports).Select(report => report.Name).Order(StringComparer.Ordinal)],
            HoursOf(reports),
            HoursAWeek,
            upcoming
        );

    private static IEnumerable<ReportFacts> NamedOf(IEnumerable<ReportFacts> reports) =>
        reports.Where(report => report is { TakesPart: true, MayBeNamed: true });

    private static int? TakingPartOf(IReadOnlyList<ReportFacts> reports) =>
        reports.All(report => report.MayBeNamed) || FivesOf(reports) > 0
            ? NamedOf(reports).Count() + FivesOf(reports)
            : null;

    /// <summary>
    /// Of those who did not agree to be named only full fives are counted, and never all of them: with "all" everybody
    /// would be known to take part.
    /// </summary>
    private static int FivesOf(IReadOnlyList<ReportFacts> reports)
    {
        var unnamed = reports.Where(report => !report.MayBeNamed).ToList();
        var most = Math.Max(unnamed.Count - 1, 0) / Threshold;
        return Math.Min(unnamed.Count(report => report.TakesPart) / Threshold, most) * Threshold;
    }

    /// <summary>
    /// Never where the number is not shown, and never about fewer than five people, or fewer than five of those who did
    /// not agree to be named.
    /// </summary>
    private static int? HoursOf(IReadOnlyList<ReportFacts> reports)
    {
        var met = reports.Where(report => report.MeetingsDue > 0).ToList();
        var isSafe =
            TakingPartOf(reports) is not null
            && met.Count >= Threshold
            && (reports.All(report => report.MayBeNamed) || met.Count(report => !report.MayBeNamed) >= Threshold);
        var hours = (double)met.Sum(report => report.MeetingsDue);
        return isSafe ? (int)Math.Round(hours / HoursStep, MidpointRounding.AwayFromZero) * HoursStep : null;
    }
}

public sealed record UpcomingCohort(string Name, DateTimeOffset EnrolmentClosesAt);

/// <summary>What a digest is made from: one report. Nothing that anybody answered.</summary>
/// <param name="MayBeNamed">Agreed that the manager's digest names them as taking part.</param>
/// <param name="TakesPart">Signed up, and did not withdraw, in a cohort that is going on.</param>
/// <param name="MeetingsDue">Meetings of the last two weeks, by the plan of their mentorships.</param>
public sealed record ReportFacts(string Name, bool MayBeNamed, bool TakesPart, int MeetingsDue);
