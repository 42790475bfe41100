using System.Globalization;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Cohorts;

/// <summary>
/// Closes enrolment of the cohorts whose last day is over, also where it ends latest, and tells each cohort's owner.
/// </summary>
public sealed class CloseDueEnrolments(MentorStore store, OddRows odd)
{
    /// <returns>How many were closed.</returns>
    /// <exception cref="ConcurrencyConflictException">
    /// A concurrency conflict with a coordinator; the next run continues.
    /// </exception>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await DueBy(now)
            .AsNoTracking()
            .OrderBy(c => c.EnrolmentClosesAt)
            .ThenBy(c => c.Id)
            .ToListAsync(cancellation);
        var zones = due.Count == 0 ? [] : await ZonesAsync(cancellation);
        return await odd.RunAsync(
            new RowJob<CohortId>("close-due-enrolments", store, ids => CloseAsync(ids[0], now, cancellation))
            {
                AtOnce = 1,
            },
            [.. due.Where(cohort => cohort.ClosesForEverybodyAt(zones) <= now).Select(cohort => cohort.Id)],
            now,
            cancellation
        );
    }

    private IQueryable<Cohort> DueBy(DateTimeOffset now) =>
        store.Cohorts.Where(c => c.State == CohortState.Enrolling && c.EnrolmentClosesAt <= now);

    private async Task<int> CloseAsync(CohortId id, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await DueBy(now).SingleOrDefaultAsync(c => c.Id == id, cancellation) is not { } cohort)
        {
            return 0;
        }

        await CloseAsync(cohort, now, cancellation);
        return 1;
    }

    private Task<List<string>> ZonesAsync(CancellationToken cancellation) =>
        store.People.Where(p => p.IsEligible).Select(p => p.Working.ZoneId).Distinct().ToListAsync(cancellation);

    /// <summary>
    /// Enrolment can be reopened and closed again, so the notice is keyed by closing date: one per date.
    /// </summary>
    private async Task CloseAsync(Cohort cohort, DateTimeOffset now, CancellationToken cancellation)
    {
        _ = cohort.CloseEnrolment(now).Value;
        var closing = cohort.EnrolmentClosesAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        store.Notices.Add(
            Notice.Tell(cohort.OwnerId, NoticeKind.EnrolmentClosed, cohort.Id.Value, now, occurrence: closing)
        );
        await store.CommitAsync(CommandContext.OfJob(now), "close-enrolment", cohort.Id.Value, cancellation);
    }
}
