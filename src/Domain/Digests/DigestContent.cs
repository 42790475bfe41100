using MentorBot.Domain.Shared;

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
    /// <summary>The smallest number of people a figure may be about.</summary>
    public const int Threshold = Suppression.LeastPeople;

    /// <summary>
    /// Hours are rounded to this step, so that one meeting more or less does not show from week to week.
    /// </summary>
    public const int HoursStep = 5;

    /// <summary>At most an hour a week: weekly meetings at first, then every second week (convention).</summary>
    public const double HoursAWeek = 1;

    public static readonly DigestContent Empty = new(0, null, [], null, 0, []);

    /// <summary>When the figures were counted; null in digests of versions that did not say so.</summary>
    public DateTimeOffset? CountedAt { get; init; }

    public static DigestContent Of(IReadOnlyList<ReportFacts> reports, IReadOnlyList<UpcomingCohort> upcoming) =>
        new(
            reports.Count,
            TakingPartOf(reports),
            [.. NamedOf(reports).Select(report => report.Name).Order(StringComparer.Ordinal)],
            HoursOf(reports),
            HoursAWeek,
            upcoming
        );

    /// <summary>
    /// The digest that follows others. Names are those of now; the figures stay those of before until at least five people
    /// behind them have changed, compared with whatever was shown before, so that no two digests of one manager, laid side by
    /// side, tell anything about one person.
    /// </summary>
    /// <param name="shown">The manager's digests that had figures of their own, the latest last.</param>
    /// <param name="reports">The reports as they are now.</param>
    /// <param name="upcoming">Cohorts that people can join now.</param>
    /// <param name="now">When figures are counted, if they are new.</param>
    /// <returns>The digest, and what its figures were made from; null if they are those of before.</returns>
    public static (DigestContent Content, DigestBasis? Basis) Following(
        IReadOnlyList<ManagerDigest> shown,
        IReadOnlyList<ReportFacts> reports,
        IReadOnlyList<UpcomingCohort> upcoming,
        DateTimeOffset now
    )
    {
        var (fresh, basis) = (Of(reports, upcoming) with { CountedAt = now }, DigestBasis.Of(reports));
        return shown.Count == 0 || fresh.MayFollow(shown, basis)
            ? (fresh, basis)
            : (fresh.WithFiguresOf(shown[^1].Content), null);
    }

    /// <summary>Where everybody agreed to be named, the figures say nothing that the names do not.</summary>
    private bool MayFollow(IReadOnlyList<ManagerDigest> shown, DigestBasis basis) =>
        basis.Unnamed.Count == 0
        || (
            Suppression.MayReplace(shown[^1].DifferenceTo(basis))
            && shown.All(d => d.Content.HasFiguresOf(this) || Suppression.MayReplace(d.DifferenceTo(basis)))
        );

    private bool HasFiguresOf(DigestContent other) =>
        (Reports, TakingPart, HoursSpent) == (other.Reports, other.TakingPart, other.HoursSpent);

    /// <summary>Names and cohorts of this one, figures of another.</summary>
    internal DigestContent WithFiguresOf(DigestContent before) =>
        this with
        {
            Reports = before.Reports,
            TakingPart = before.TakingPart,
            HoursSpent = before.HoursSpent,
            CountedAt = before.CountedAt,
        };

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
public sealed record UpcomingCohort(string Name, DateTimeOffset EnrolmentClosesAt, DateOnly? LastDay = null)
{
    /// <summary>Whether people can join any day.</summary>
    public bool IsContinuous { get; init; }
}

/// <summary>What a digest knows about one report; never an answer of theirs.</summary>
/// <param name="MayBeNamed">Whether they agreed that their manager's digest may name them.</param>
/// <param name="TakesPart">
/// Whether they have submitted an enrolment, and not withdrawn it, in a cohort that has not ended.
/// </param>
/// <param name="MeetingsDue">Meetings scheduled in the last two weeks.</param>
public sealed record ReportFacts(PersonId Id, string Name, bool MayBeNamed, bool TakesPart, int MeetingsDue);
