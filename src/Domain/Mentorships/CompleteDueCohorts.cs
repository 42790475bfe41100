using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// Completes the cohorts whose end date has come: mentorships complete, places are freed, and everyone taking part is
/// told.
/// </summary>
public sealed class CompleteDueCohorts(MentorStore store, OddRows odd)
{
    /// <returns>How many cohorts were completed.</returns>
    /// <exception cref="ConcurrencyConflictException">
    /// A concurrency conflict with a coordinator; the next run continues.
    /// </exception>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        odd.DrainAsync(
            new RowJob<CohortId>("complete-due-cohorts", store, ids => CompleteAsync(ids[0], now, cancellation))
            {
                AtOnce = 1,
            },
            DueBy(now).OrderBy(c => c.EndsAt).ThenBy(c => c.Id).Select(c => c.Id),
            now,
            cancellation
        );

    private IQueryable<Cohort> DueBy(DateTimeOffset now) =>
        store
            .Cohorts.Where(c => c.State == CohortState.Active || c.State == CohortState.Closing)
            .Where(c => c.EndsAt <= now);

    private async Task<int> CompleteAsync(CohortId id, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await DueBy(now).SingleOrDefaultAsync(c => c.Id == id, cancellation) is not { } cohort)
        {
            return 0;
        }

        await CompleteAsync(cohort, now, cancellation);
        return 1;
    }

    private async Task CompleteAsync(Cohort cohort, DateTimeOffset now, CancellationToken cancellation)
    {
        _ = cohort.Complete(now).Value;
        await store.EndCohortAsync(
            cohort.Id,
            m => m.Complete(now),
            isClosing: cohort.Model != MentoringModel.Rounds,
            EndReason.Expired,
            now,
            cancellation
        );
        await store.CommitAsync(CommandContext.OfJob(now), "complete-cohort", cohort.Id.Value, cancellation);
    }
}
