using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Cohorts;

/// <summary>A coordinator lets people sign up, for the first time or again until a later day.</summary>
public sealed class StartEnrolling(MentorStore store)
{
    /// <param name="lastDay">In the coordinator's zone; null keeps the planned one.</param>
    public async Task<Result<Done>> RunAsync(CohortId id, DateOnly? lastDay, Act act, CancellationToken cancellation)
    {
        var cohort = act.IsCoordinator ? await store.Cohorts.FindAsync([id], cancellation) : null;
        if (cohort is null)
        {
            return new NotFound();
        }

        if (cohort.State == CohortState.Enrolling)
        {
            return new Done();
        }

        var working = await store
            .People.Where(p => p.Id == act.Person)
            .Select(p => p.Working)
            .SingleAsync(cancellation);
        var opened = cohort.OpenEnrolment(act.Now, ClosingOf(cohort, lastDay, working, act.Now));
        if (!opened.IsRefused)
        {
            await store.CommitAsync(act, "open-enrolment", id.Value, cancellation);
        }

        return opened;
    }

    /// <summary>The end of the day; the planned moment where the day is the planned one and it is still to come.</summary>
    private static DateTimeOffset? ClosingOf(
        Cohort cohort,
        DateOnly? lastDay,
        WorkingTime working,
        DateTimeOffset now
    ) =>
        lastDay is not { } day || (cohort.EnrolmentClosesAt > now && day == working.LocalDay(cohort.EnrolmentClosesAt))
            ? null
            : working.At(day, new TimeOnly(23, 59));
}
