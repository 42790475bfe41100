using MentorBot.Domain.Cohorts;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Enrolment;

/// <summary>
/// Begins an enrolment in a cohort, with what the person has said for others, or resumes the one they already have there.
/// </summary>
public sealed class StartEnrolment(MentorStore store)
{
    /// <returns>
    /// The enrolment's id. Refused with <see cref="NotFound"/>, <see cref="CannotTakePart"/> or
    /// <see cref="CohortIsNot"/>.
    /// </returns>
    public async Task<Result<EnrolmentId>> RunAsync(CohortId id, CommandContext context, CancellationToken cancellation)
    {
        var cohort = await store.Cohorts.SingleOrDefaultAsync(c => c.Id == id, cancellation);
        if (cohort is null or { State: CohortState.Draft } || !await IsForAsync(cohort, context.Person, cancellation))
        {
            return new NotFound();
        }

        var person = await store.People.SingleAsync(p => p.Id == context.Person, cancellation);
        if (!person.IsEligible)
        {
            return new CannotTakePart();
        }

        return cohort.TakesEnrolments
            ? await GoOnAsync(cohort, person, context, cancellation)
            : new CohortIsNot(cohort.Name, cohort.State);
    }

    /// <summary>A circle of mentors is for those who mentor somebody in its cohort; others find nothing.</summary>
    private async Task<bool> IsForAsync(Cohort cohort, PersonId person, CancellationToken cancellation) =>
        cohort.MentorsOfId is null
        || await store.MentorsOf(cohort.MentorsOfId).AnyAsync(mentor => mentor == person, cancellation)
        || await store.Enrolments.AnyAsync(e => e.CohortId == cohort.Id && e.PersonId == person, cancellation);

    private async Task<Result<EnrolmentId>> GoOnAsync(
        Cohort cohort,
        Person person,
        CommandContext context,
        CancellationToken ct
    )
    {
        var enrolment = await store.Enrolments.SingleOrDefaultAsync(
            e => e.CohortId == cohort.Id && e.PersonId == person.Id,
            ct
        );
        return enrolment is null
            ? await BeginAsync(CohortEnrolment.Start(cohort, person, context.Now), context, ct)
            : await ResumeAsync(enrolment, context, ct);
    }

    private async Task<Result<EnrolmentId>> BeginAsync(
        CohortEnrolment enrolment,
        CommandContext context,
        CancellationToken ct
    )
    {
        var person = enrolment.PersonId;
        enrolment.CarryOver(await store.Enrolments.AsNoTracking().Where(e => e.PersonId == person).ToListAsync(ct));
        store.Enrolments.Add(enrolment);
        await store.AskAsync(enrolment, context, ct);
        await store.CommitAsync(context, "start-enrolment", enrolment.Id.Value, ct);
        return enrolment.Id;
    }

    private async Task<Result<EnrolmentId>> ResumeAsync(
        CohortEnrolment enrolment,
        CommandContext context,
        CancellationToken ct
    )
    {
        await store.AskAsync(enrolment, context, ct);
        await store.CommitQuietlyAsync(context, ct);
        return enrolment.Id;
    }
}
