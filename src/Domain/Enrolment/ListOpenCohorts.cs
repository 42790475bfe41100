using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Enrolment;

/// <summary>The cohorts a person can join now, those not joined yet first.</summary>
public sealed class ListOpenCohorts(MentorStore store)
{
    private const int Most = 10;

    /// <returns>
    /// At most ten; within each part, the one closing first comes first. Refused with <see cref="CannotTakePart"/> for
    /// a guest.
    /// </returns>
    public async Task<Result<OpenCohort[]>> RunAsync(PersonId person, CancellationToken cancellation)
    {
        if (!await store.People.Where(p => p.Id == person).Select(p => p.IsEligible).SingleAsync(cancellation))
        {
            return new CannotTakePart();
        }

        return await (
            from cohort in store.Cohorts.Where(c => c.State == CohortState.Enrolling)
            where
                cohort.MentorsOfId == null
                || store.Enrolments.Any(e =>
                    e.CohortId == cohort.MentorsOfId
                    && e.PersonId == person
                    && e.Role == MentoringRole.Mentor
                    && e.PlacesTaken > 0
                    && e.State != EnrolmentState.Withdrawn
                )
            join e in store.Enrolments.Where(e => e.PersonId == person) on cohort.Id equals e.CohortId into mine
            from enrolment in mine.DefaultIfEmpty()
            orderby enrolment != null, cohort.EnrolmentClosesAt, cohort.Id
            select new OpenCohort(
                cohort.Id,
                cohort.Name,
                cohort.Purpose,
                cohort.EnrolmentClosesAt,
                enrolment == null ? null : enrolment.State
            )
            {
                Days = cohort.Days,
                IsContinuous = cohort.MentorshipWeeks != null,
            }
        )
            .Take(Most)
            .ToArrayAsync(cancellation);
    }
}

/// <summary>A cohort that is open for enrolment.</summary>
/// <param name="Mine">The state of the person's own enrolment; null if they have none.</param>
public sealed record OpenCohort(
    CohortId Id,
    string Name,
    string Purpose,
    DateTimeOffset EnrolmentClosesAt,
    EnrolmentState? Mine
)
{
    /// <summary>The chosen days; null if there are none.</summary>
    public CohortDays? Days { get; init; }

    /// <summary>Whether it has no end and people join any day.</summary>
    public bool IsContinuous { get; init; }

    public bool IsDraft => Mine is EnrolmentState.Draft;

    public bool IsJoined => Mine is EnrolmentState.Submitted or EnrolmentState.Matched or EnrolmentState.Paused;
}
