namespace MentorBot.Domain.Digests;

/// <summary>
/// Everything a manager may learn; there are no other fields. It is computed from who takes part and how many meetings
/// were scheduled. Answers (whether people met, for how long, ratings, notes) are not even read, so no answer can
/// change a digest. A figure that would reveal something about one person is null, and the card says so.
/// </summary>
/// <param name="Reports">Direct reports in the directory.</param>
/// <param name="TakingPart">
/// A lower bound of how many reports take part: those named, plus full multiples of <see cref="Threshold"/> of the
/// others. Null if any figure would single out somebody who has not agreed to be named.
/// </param>
/// <param name="Named">Names of those who take part and agreed to be named, in alphabetical order.</param>
/// <param name="HoursSpent">
/// Scheduled mentoring hours of all reports in the last two weeks, one hour per meeting, rounded to
/// <see cref="HoursStep"/>. Null below the threshold.
/// </param>
/// <param name="HoursToExpect">Hours a week that mentoring takes one participant.</param>
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
    /// <summary>The smallest number of people a figure may be about (the default of Viva Glint).</summary>
    public const int Threshold = 5;

    /// <summary>
    /// Hours are rounded to this step, so that one meeting more or less does not show from week to week.
    /// </summary>
    public const int HoursStep = 5;

    /// <summary>At most an hour a week: weekly meetings at first, then every second week (convention).</summary>
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
    /// Counts people who have not agreed to be named only in full multiples of the threshold, and never all of them,
    /// because “all” would reveal that each one takes part.
    /// </summary>
    private static int FivesOf(IReadOnlyList<ReportFacts> reports)
    {
        var unnamed = reports.Where(report => !report.MayBeNamed).ToList();
        var most = Math.Max(unnamed.Count - 1, 0) / Threshold;
        return Math.Min(unnamed.Count(report => report.TakesPart) / Threshold, most) * Threshold;
    }

    /// <summary>
    /// Null if the number of participants is not shown, if fewer than five people had meetings, or if fewer than five
    /// of those who have not agreed to be named did.
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

/// <summary>A cohort that people can join, and until when.</summary>
/// <param name="LastDay">The chosen last day of enrolment; null if there is none.</param>
public sealed record UpcomingCohort(string Name, DateTimeOffset EnrolmentClosesAt, DateOnly? LastDay = null);

/// <summary>What a digest knows about one report; never an answer of theirs.</summary>
/// <param name="MayBeNamed">Whether they agreed that their manager's digest may name them.</param>
/// <param name="TakesPart">
/// Whether they have submitted an enrolment, and not withdrawn it, in a cohort that has not ended.
/// </param>
/// <param name="MeetingsDue">Meetings scheduled in the last two weeks.</param>
public sealed record ReportFacts(string Name, bool MayBeNamed, bool TakesPart, int MeetingsDue);
