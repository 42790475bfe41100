using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// Completes the cohorts whose end date has come: mentorships complete, places are freed, and everyone taking part is
/// told.
/// </summary>
public sealed class CompleteDueCohorts(MentorStore store)
{
    private const int AtOnce = 20;

    /// <returns>How many cohorts were completed; any others follow on the next run.</returns>
    /// <exception cref="ConcurrencyConflictException">
    /// A concurrency conflict with a coordinator; the next run continues.
    /// </exception>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await store
            .Cohorts.Where(c => c.State == CohortState.Active || c.State == CohortState.Closing)
            .Where(c => c.EndsAt <= now)
            .OrderBy(c => c.EndsAt)
            .Take(AtOnce)
            .ToListAsync(cancellation);
        foreach (var cohort in due)
        {
            await CompleteAsync(cohort, now, cancellation);
        }

        return due.Count;
    }

    private async Task CompleteAsync(Cohort cohort, DateTimeOffset now, CancellationToken cancellation)
    {
        _ = cohort.Complete(now).Value;
        await store.EndCohortAsync(cohort.Id, m => m.Complete(now), EndReason.Expired, now, cancellation);
        await store.CommitAsync(CommandContext.OfJob(now), "complete-cohort", cohort.Id.Value, cancellation);
    }
}
