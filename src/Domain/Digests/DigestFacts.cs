using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Digests;

/// <summary>Reads the data for digests: one query for the reports of all managers, one for the open cohorts.</summary>
internal static class DigestFacts
{
    private const int MostUpcoming = 5;
    private static readonly TimeSpan Window = TimeSpan.FromDays(14);

    /// <summary>
    /// The next digest of each manager, with what its figures were made from; a manager without reports is left out.
    /// </summary>
    public static async Task<Dictionary<PersonId, (DigestContent Content, DigestBasis? Basis)>> DigestsOfAsync(
        this MentorStore store,
        IReadOnlyCollection<PersonId> managers,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var reports = await ReportsAsync(store, [.. managers.Select(m => (PersonId?)m)], now, cancellation);
        var upcoming = await UpcomingAsync(store, now, cancellation);
        var shown = (await store.ShownDigests(managers).ToListAsync(cancellation)).ToLookup(d => d.ManagerId);
        return reports
            .GroupBy(report => report.Manager, report => report.Facts)
            .ToDictionary(
                team => team.Key,
                team => DigestContent.Following([.. shown[team.Key]], [.. team], upcoming, now)
            );
    }

    /// <summary>The digests of these managers that had figures of their own, the latest last; few of all they had.</summary>
    private static IQueryable<ManagerDigest> ShownDigests(
        this MentorStore store,
        IReadOnlyCollection<PersonId> managers
    ) =>
        store.Digests.AsNoTracking().Where(d => managers.Contains(d.ManagerId) && d.Basis != null).OrderBy(d => d.Week);

    /// <summary>The content of the latest digest of each of these managers who had one.</summary>
    public static Task<Dictionary<PersonId, DigestContent>> LatestDigestsAsync(
        this MentorStore store,
        IReadOnlyCollection<PersonId> managers,
        CancellationToken cancellation
    ) =>
        store
            .Digests.AsNoTracking()
            .Where(d => managers.Contains(d.ManagerId))
            .Where(d => !store.Digests.Any(later => later.ManagerId == d.ManagerId && later.Week > d.Week))
            .ToDictionaryAsync(d => d.ManagerId, d => d.Content, cancellation);

    /// <summary>The names of those who agree now, by manager; a digest may be sent days after it was made.</summary>
    public static async Task<ILookup<PersonId, string>> AgreeingReportsAsync(
        this MentorStore store,
        IReadOnlyCollection<PersonId> managers,
        CancellationToken cancellation
    )
    {
        var wanted = managers.Select(m => (PersonId?)m).ToList();
        var rows = await store
            .People.Where(p => p.NamedInDigests && wanted.Contains(p.ManagerId))
            .Select(p => new { Manager = p.ManagerId!.Value, p.Name })
            .ToListAsync(cancellation);
        return rows.ToLookup(row => row.Manager, row => row.Name);
    }

    private static async Task<List<(PersonId Manager, ReportFacts Facts)>> ReportsAsync(
        MentorStore store,
        List<PersonId?> managers,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var since = now - Window;
        var rows = await store
            .People.Where(p => p.IsEligible && managers.Contains(p.ManagerId))
            .Select(p => new
            {
                Manager = p.ManagerId!.Value,
                p.Id,
                p.Name,
                p.NamedInDigests,
                TakesPart = (
                    from e in store.Enrolments
                    join c in store.Cohorts on e.CohortId equals c.Id
                    where e.PersonId == p.Id
                    where e.State != EnrolmentState.Draft && e.State != EnrolmentState.Withdrawn
                    where c.State != CohortState.Completed && c.State != CohortState.Cancelled
                    select e.Id
                ).Any(),
                MeetingsDue = store.CheckIns.Count(c => c.PersonId == p.Id && c.DueAt > since && c.DueAt <= now),
            })
            .ToListAsync(cancellation);
        return rows.ConvertAll(r =>
            (r.Manager, new ReportFacts(r.Id, r.Name, r.NamedInDigests, r.TakesPart, r.MeetingsDue))
        );
    }

    private static async Task<List<UpcomingCohort>> UpcomingAsync(
        MentorStore store,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var open = await store
            .Cohorts.Where(c => c.State == CohortState.Enrolling)
            .OrderBy(c => c.EnrolmentClosesAt)
            .Take(MostUpcoming)
            .Select(c => new
            {
                c.Name,
                c.EnrolmentClosesAt,
                c.Days,
                IsContinuous = c.MentorshipWeeks != null,
            })
            .ToListAsync(ct);
        return open.ConvertAll(c => new UpcomingCohort(c.Name, c.EnrolmentClosesAt, c.Days?.EnrolmentCloses)
        {
            IsContinuous = c.IsContinuous,
        });
    }
}
