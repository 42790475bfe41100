using System.Globalization;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Enrolment;

/// <summary>
/// Opens enrolment, for the first time or again until a later day. Whoever had signed up before is told of the new days,
/// because dates that were announced do not move silently.
/// </summary>
public sealed class StartEnrolling(MentorStore store)
{
    /// <param name="id">The cohort.</param>
    /// <param name="lastDay">The last day; null keeps the planned one.</param>
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
        var opened = Open(cohort, lastDay, working, context.Now);
        if (!opened.IsRefused)
        {
            await CommitAsync(cohort, context, cancellation);
        }

        return opened;
    }

    /// <summary>The planned time is kept if that is on the chosen day and still ahead.</summary>
    private static Result<Done> Open(Cohort cohort, DateOnly? lastDay, WorkingTime working, DateTimeOffset now) =>
        lastDay is not { } day
        || cohort.IsContinuous
        || (cohort.EnrolmentClosesAt > now && day == PlannedDay(cohort, working))
            ? cohort.OpenEnrolment(now)
            : cohort.OpenEnrolmentUntil(day, working, now);

    private static DateOnly PlannedDay(Cohort cohort, WorkingTime working) =>
        cohort.Days?.EnrolmentCloses ?? working.LocalDay(cohort.EnrolmentClosesAt);

    private Task CommitAsync(Cohort cohort, CommandContext context, CancellationToken cancellation) =>
        store
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(async () =>
            {
                await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
                await store.WriteAsync(await NewsAsync(cohort, context.Now, cancellation), cancellation);
                await store.CommitAsync(context, "open-enrolment", cohort.Id.Value, cancellation);
                await transaction.CommitAsync(cancellation);
            });

    private async Task<List<Notice>> NewsAsync(Cohort cohort, DateTimeOffset now, CancellationToken cancellation)
    {
        if (cohort.IsContinuous)
        {
            // Nothing changes for those who wait: they are matched at night whether it is open or not.
            return [];
        }

        var until = cohort.EnrolmentClosesAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signedUp = await store
            .Enrolments.Where(e => e.CohortId == cohort.Id && e.State == EnrolmentState.Submitted)
            .Select(e => e.PersonId)
            .ToListAsync(cancellation);
        return signedUp.ConvertAll(person =>
            Notice.Tell(person, NoticeKind.EnrolmentReopened, cohort.Id.Value, now, occurrence: until)
        );
    }
}
