using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>Takes a person out of a cohort: their proposals and mentorships there end by the no-fault exit.</summary>
public sealed class LeaveCohort(MentorStore store)
{
    /// <returns>Success, even if the person had left before. Refused with <see cref="NotFound"/>.</returns>
    public async Task<Result<Done>> RunAsync(CohortId cohort, CommandContext context, CancellationToken cancellation)
    {
        var enrolment = await store.Enrolments.SingleOrDefaultAsync(
            e => e.CohortId == cohort && e.PersonId == context.Person,
            cancellation
        );
        if (enrolment is null)
        {
            return new NotFound();
        }

        if (enrolment.State == EnrolmentState.Withdrawn)
        {
            return new Done();
        }

        await EndMentorshipsAsync(cohort, context, cancellation);
        enrolment.Withdraw();
        await store.CloseQuestionAsync(context.Person, cohort.Value, cancellation);
        await store.CloseQuestionAsync(context.Person, enrolment.Id.Value, cancellation);
        await store.CommitAsync(context, "leave-cohort", cohort.Value, cancellation);
        return new Done();
    }

    private async Task EndMentorshipsAsync(CohortId cohort, CommandContext context, CancellationToken cancellation)
    {
        var mine = store.Mentorships.Where(m =>
            m.CohortId == cohort
            && m.Members.Any(x => x.PersonId == context.Person)
            && m.State != MentorshipState.Ended
            && m.State != MentorshipState.Completed
        );
        foreach (var details in await store.LoadDetailsAsync(mine, cancellation))
        {
            store.Depart(details, details.Mentorship.Member(context.Person)!, context.Now);
        }
    }
}
