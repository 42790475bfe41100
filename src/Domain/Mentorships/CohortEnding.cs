using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>What happens to people when a cohort ends, whether completed or cancelled.</summary>
internal static class CohortEnding
{
    /// <summary>Ends every proposal and mentorship, frees the places, and tells everyone taking part, once.</summary>
    /// <param name="store">The database.</param>
    /// <param name="cohort">The cohort.</param>
    /// <param name="end">How a running mentorship ends.</param>
    /// <param name="endOfProposals">Why a proposal ends.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellation">Cancels the queries.</param>
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
