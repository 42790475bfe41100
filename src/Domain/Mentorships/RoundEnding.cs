using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>Where everybody gets a new partner each round, an approved round ends the one before it.</summary>
internal static class RoundEnding
{
    /// <summary>
    /// Completes what runs and gives its places back; a proposal of the old round can no longer be accepted. Nobody is told:
    /// the new round tells everybody what there is to tell.
    /// </summary>
    /// <param name="flush">After each batch: where the set is large, saves it and forgets it.</param>
    public static async Task EndRoundAsync(
        this MentorStore store,
        Cohort cohort,
        DateTimeOffset now,
        Func<Task> flush,
        CancellationToken cancellation
    )
    {
        if (cohort.Model != MentoringModel.Rounds)
        {
            return;
        }

        var old = await store
            .Mentorships.Where(m => m.CohortId == cohort.Id)
            .Where(m => m.State != MentorshipState.Completed && m.State != MentorshipState.Ended)
            .OrderBy(m => m.Id)
            .Select(m => m.Id)
            .ToListAsync(cancellation);
        foreach (var some in old.Chunk(Batches.Size))
        {
            var bonds = await store.LoadBondsAsync(store.Mentorships.Where(m => some.Contains(m.Id)), cancellation);
            foreach (var bond in bonds)
            {
                End(bond, now);
            }

            await flush();
        }
    }

    private static void End(Bond bond, DateTimeOffset now)
    {
        if (!bond.Mentorship.IsRunning)
        {
            bond.Mentorship.End(EndReason.Expired, now);
            return;
        }

        bond.GivePlacesBack(bond.Mentorship.Present());
        bond.Mentorship.Complete(now);
    }
}
