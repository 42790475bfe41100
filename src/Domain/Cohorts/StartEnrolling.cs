using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Cohorts;

/// <summary>Opens enrolment, for the first time or again until a later day.</summary>
public sealed class StartEnrolling(MentorStore store)
{
    /// <param name="id">The cohort.</param>
    /// <param name="lastDay">The last day in the coordinator's zone; null keeps the planned one.</param>
    /// <param name="context">Who opens it, and when.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/>, <see cref="CohortIsNot"/>, <see cref="EnrolmentDateHasPassed"/> or
    /// <see cref="EnrolmentClosesAfterEnd"/>.
    /// </returns>
    public async Task<Result<Done>> RunAsync(
        CohortId id,
        DateOnly? lastDay,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var cohort = context.IsCoordinator ? await store.Cohorts.FindAsync([id], cancellation) : null;
        if (cohort is null)
        {
            return new NotFound();
        }

        if (cohort.State == CohortState.Enrolling)
        {
            return new Done();
        }

        var working = await store
            .People.Where(p => p.Id == context.Person)
            .Select(p => p.Working)
            .SingleAsync(cancellation);
        var opened = cohort.OpenEnrolment(context.Now, ClosingOf(cohort, lastDay, working, context.Now));
        if (!opened.IsRefused)
        {
            await store.CommitAsync(context, "open-enrolment", id.Value, cancellation);
        }

        return opened;
    }

    /// <summary>
    /// The end of the chosen day; null, which keeps the planned time, if that is the planned day and still ahead.
    /// </summary>
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
