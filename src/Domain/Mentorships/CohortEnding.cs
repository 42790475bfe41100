using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>What happens to people when a cohort ends, whether completed or cancelled.</summary>
internal static class CohortEnding
{
    /// <summary>
    /// Ends every proposal and mentorship, frees the places, and tells everyone taking part: of the mentorships they have completed,
    /// or else that the cohort is over.
    /// </summary>
    /// <param name="store">The database.</param>
    /// <param name="cohort">The cohort.</param>
    /// <param name="end">How a running mentorship ends.</param>
    /// <param name="isClosing">Whether members are told of each mentorship they have completed.</param>
    /// <param name="endOfProposals">Why a proposal ends.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    public static async Task EndCohortAsync(
        this MentorStore store,
        CohortId cohort,
        Action<Mentorship> end,
        bool isClosing,
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

        var closed = isClosing
            ? mentorships.FindAll(m => m is { State: MentorshipState.Completed, ActiveSince: not null })
            : [];
        var members = closed.SelectMany(m => m.Present(), (m, member) => (m.Id, member.PersonId)).ToList();
        var known = members.Select(one => one.PersonId).ToHashSet();
        var others = enrolments
            .Values.Where(e => e.State != EnrolmentState.Draft && !known.Contains(e.PersonId))
            .Select(e => e.PersonId);
        store.Notices.AddRange(
            members
                .Select(one => Notice.Tell(one.PersonId, NoticeKind.MentorshipCompleted, one.Id.Value, now))
                .Concat(others.Select(person => Notice.Tell(person, NoticeKind.CohortCompleted, cohort.Value, now)))
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
