using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>In cohorts with rounds, approving a round ends the one before it.</summary>
internal static class RoundEnding
{
    /// <summary>
    /// Completes the running mentorships and frees their places; open proposals can no longer be accepted. Nobody is
    /// told, because the new round tells everyone what matters.
    /// </summary>
    /// <param name="store">The database.</param>
    /// <param name="cohort">The cohort.</param>
    /// <param name="now">When.</param>
    /// <param name="flush">
    /// Called after each batch; for a large set it saves the changes and clears the change tracker.
    /// </param>
    /// <param name="cancellation">Cancels the queries.</param>
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
