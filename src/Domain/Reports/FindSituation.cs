using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>Reads where a person stands, to offer them what they may want next.</summary>
public sealed class FindSituation(MentorStore store)
{
    public Task<Situation> RunAsync(PersonId person, CancellationToken cancellation) =>
        store
            .People.Where(p => p.Id == person)
            .Select(p => new Situation(
                store.CheckIns.Any(c => c.PersonId == person && c.State == CheckInState.Asked),
                store.Mentorships.Any(m =>
                    m.State == MentorshipState.Proposed
                    && m.Members.Any(x => x.PersonId == person && x.Response == MemberResponse.Awaited)
                ),
                store.Mentorships.Any(m => m.EndedAt == null && m.Members.Any(x => x.PersonId == person)),
                store.Enrolments.Any(e => e.PersonId == person && e.State != EnrolmentState.Draft),
                store.People.Any(report => report.ManagerId == person)
            )
            {
                HasCircle = store.Mentorships.Any(m =>
                    m.EndedAt == null
                    && m.ActiveSince != null
                    && m.Members.Any(x => x.PersonId == person && x.Response == MemberResponse.Accepted)
                    && store.Cohorts.Any(c =>
                        c.Id == m.CohortId && (c.Model == MentoringModel.Circle || c.Model == MentoringModel.Group)
                    )
                ),
                SeeksCircle = store.Enrolments.Any(e =>
                    e.PersonId == person
                    && e.State == EnrolmentState.Submitted
                    && store.Cohorts.Any(c =>
                        c.Id == e.CohortId && c.Model == MentoringModel.Circle && c.State == CohortState.Active
                    )
                ),
            })
            .SingleAsync(cancellation);
}

/// <param name="IsAsked">A check-in waits for an answer.</param>
/// <param name="HasProposal">A proposal waits for their word.</param>
/// <param name="HasMentorship">A mentorship is proposed or running.</param>
/// <param name="HasSignedUp">Has ever finished signing up.</param>
/// <param name="HasReports">Somebody in the directory reports to them.</param>
public sealed record Situation(bool IsAsked, bool HasProposal, bool HasMentorship, bool HasSignedUp, bool HasReports)
{
    /// <summary>A circle or group of theirs runs.</summary>
    public bool HasCircle { get; init; }

    /// <summary>Waits for a match in a cohort with circles that run.</summary>
    public bool SeeksCircle { get; init; }
}
