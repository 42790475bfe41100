using MentorBot.Domain.CheckIns;
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
            ))
            .SingleAsync(cancellation);
}

/// <param name="IsAsked">A check-in waits for an answer.</param>
/// <param name="HasProposal">A proposal waits for their word.</param>
/// <param name="HasMentorship">A mentorship is proposed or running.</param>
/// <param name="HasSignedUp">Has ever finished signing up.</param>
/// <param name="HasReports">Somebody in the directory reports to them.</param>
public sealed record Situation(bool IsAsked, bool HasProposal, bool HasMentorship, bool HasSignedUp, bool HasReports);
