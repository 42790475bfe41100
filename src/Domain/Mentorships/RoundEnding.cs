using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>In cohorts with rounds, approving a round ends the one before it.</summary>
internal static class RoundEnding
{
    /// <summary>
    /// Completes the running mentorships and frees their places; open proposals can no longer be accepted. Whoever sits
    /// the new round out is in the one after it. Nobody is told, because the new round tells everyone what matters.
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
            var loaded = await store.LoadDetailsAsync(store.Mentorships.Where(m => some.Contains(m.Id)), cancellation);
            foreach (var details in loaded)
            {
                End(details, now);
            }

            await flush();
        }

        var skipped = await store
            .Enrolments.Where(e => e.CohortId == cohort.Id && e.SkipsRound)
            .ToListAsync(cancellation);
        skipped.ForEach(enrolment => enrolment.SetSkipsRound(false));
        await flush();
    }

    private static void End(MentorshipDetails details, DateTimeOffset now)
    {
        if (!details.Mentorship.IsRunning)
        {
            details.Mentorship.End(EndReason.Expired, now);
            return;
        }

        details.GivePlacesBack(details.Mentorship.Present());
        details.Mentorship.Complete(now);
    }
}
