using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Cohorts;

/// <summary>What the end of a cohort means for its people, be it completed or cancelled.</summary>
internal static class CohortEnding
{
    /// <summary>Ends every proposal and mentorship, gives the places back, and tells everybody who takes part, once.</summary>
    /// <param name="end">How a running mentorship ends; proposals end with the cohort's reason.</param>
    public static async Task EndCohortAsync(
        this MentorStore store,
        CohortId cohort,
        Action<Mentorship> end,
        EndReason endOfProposals,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var mentorships = await store
            .Mentorships.Where(m => m.CohortId == cohort)
            .Where(m => m.State != MentorshipState.Completed && m.State != MentorshipState.Ended)
            .ToListAsync(cancellation);
        var enrolments = await store
            .Enrolments.Where(e => e.CohortId == cohort && e.State != EnrolmentState.Withdrawn)
            .ToDictionaryAsync(e => e.PersonId, cancellation);
        foreach (var mentorship in mentorships)
        {
            End(mentorship, enrolments, end, endOfProposals, now);
        }

        var takingPart = enrolments.Values.Where(e => e.State != EnrolmentState.Draft).Select(e => e.PersonId);
        store.Notices.AddRange(
            takingPart.Select(person => Notice.Tell(person, NoticeKind.CohortCompleted, cohort.Value, now))
        );
    }

    private static void End(
        Mentorship mentorship,
        Dictionary<PersonId, CohortEnrolment> enrolments,
        Action<Mentorship> end,
        EndReason endOfProposals,
        DateTimeOffset now
    )
    {
        if (mentorship.State == MentorshipState.Proposed)
        {
            mentorship.End(endOfProposals, now);
            return;
        }

        end(mentorship);
        foreach (var member in mentorship.Present())
        {
            enrolments.GetValueOrDefault(member.PersonId)?.GivePlaceBack();
        }
    }
}
