using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>The cohorts a person takes part in and can leave; cohorts that have ended are left out.</summary>
public sealed class FindLeavable(MentorStore store)
{
    public const int Most = 10;

    /// <summary>The latest enrolments first, at most <see cref="Most"/>.</summary>
    public async Task<IReadOnlyList<JoinedCohort>> RunAsync(PersonId person, CancellationToken cancellation) =>
        await store
            .LiveEnrolments()
            .Where(e => e.PersonId == person && e.State != EnrolmentState.Withdrawn)
            .OrderByDescending(e => e.Id)
            .Take(Most)
            .Join(
                store.Cohorts,
                e => e.CohortId,
                c => c.Id,
                (e, c) =>
                    new JoinedCohort(c.Id, c.Name, e.State)
                    {
                        IsContinuous = c.MentorshipWeeks != null,
                        HasCircles = c.Model == MentoringModel.Circle && c.State == CohortState.Active,
                    }
            )
            .ToListAsync(cancellation);
}

/// <summary>A cohort that a person takes part in.</summary>
/// <param name="State">Where their enrolment stands.</param>
public sealed record JoinedCohort(CohortId Id, string Name, EnrolmentState State = EnrolmentState.Submitted)
{
    /// <summary>Whether it has no end and is matched every night.</summary>
    public bool IsContinuous { get; init; }

    /// <summary>Whether circles run in it, which somebody who waits may join.</summary>
    public bool HasCircles { get; init; }
}
