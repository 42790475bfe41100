using System.Globalization;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Cohorts;

/// <summary>Closes enrolment where its date has come, and tells the coordinator who owns the cohort.</summary>
public sealed class CloseDueEnrolments(MentorStore store)
{
    private const int AtOnce = 20;

    /// <summary>Returns how many were closed; the rest comes with the next run.</summary>
    /// <exception cref="SomebodyWasFirstException">Somebody acted on one of them; the next run takes what is left.</exception>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await store
            .Cohorts.Where(c => c.State == CohortState.Enrolling && c.EnrolmentClosesAt <= now)
            .OrderBy(c => c.EnrolmentClosesAt)
            .Take(AtOnce)
            .ToListAsync(cancellation);
        foreach (var cohort in due)
        {
            await CloseAsync(cohort, now, cancellation);
        }

        return due.Count;
    }

    /// <summary>A cohort may be opened and closed again: each closing date is told once.</summary>
    private async Task CloseAsync(Cohort cohort, DateTimeOffset now, CancellationToken cancellation)
    {
        _ = cohort.CloseEnrolment(now).Value;
        var closing = cohort.EnrolmentClosesAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        store.Notices.Add(
            Notice.Tell(cohort.OwnerId, NoticeKind.EnrolmentClosed, cohort.Id.Value, now, occurrence: closing)
        );
        await store.CommitAsync(Act.OfJob(now), "close-enrolment", cohort.Id.Value, cancellation);
    }
}
