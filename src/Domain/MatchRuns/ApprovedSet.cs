using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Matching.Rules;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns;

/// <summary>
/// Writes everything that follows from an approved plan: proposals, a notice to each person, and a reason and precedence
/// next time for everyone left over.
/// </summary>
internal sealed class ApprovedSet(MentorStore store, MatchRecord record, Cohort cohort, DateTimeOffset now)
{
    private readonly Dictionary<PersonId, MentoringRole> roles = record.Problem.Candidates.ToDictionary(
        c => c.Person,
        c => c.Role
    );
    private readonly RolePartners partners = new(record.Problem);

    /// <param name="flush">
    /// Called after each batch; for a large match it saves the changes and clears the change tracker.
    /// </param>
    /// <param name="cancellation">Cancels the queries.</param>
    public async Task WriteAsync(Func<Task> flush, CancellationToken cancellation)
    {
        await store.EndRoundAsync(cohort, now, flush, cancellation);
        await store.DeleteFulfilledLocksAsync(record, cohort.Id, cancellation);
        foreach (var batch in PlannedGroup.Of(record).Chunk(Batches.Size))
        {
            Propose(batch);
            await flush();
        }

        foreach (var batch in record.Plan.Unmatched.Chunk(Batches.Size))
        {
            await LeaveOverAsync(batch, cancellation);
            await flush();
        }
    }

    private void Propose(PlannedGroup[] batch)
    {
        foreach (var group in batch)
        {
            var people = group.People.Select(person => (person, roles[person]));
            var proposal = Mentorship.Propose(cohort.Id, record.RunId, people, group.Reasons, cohort.Policy, now);
            store.Mentorships.Add(proposal);
            store.Notices.AddRange(proposal.Members.Select(member => NoticeOf(proposal, member)));
        }
    }

    private Notice NoticeOf(Mentorship proposal, MentorshipMember member) =>
        Notice.Tell(member.PersonId, NoticeKind.Proposal, proposal.Id.Value, now, lifetime: proposal.ExpiresAt - now);

    private async Task LeaveOverAsync(UnmatchedPerson[] batch, CancellationToken cancellation)
    {
        var people = batch.Select(left => left.Person).ToList();
        var enrolments = await store
            .Enrolments.Where(e => e.CohortId == cohort.Id && people.Contains(e.PersonId))
            .ToListAsync(cancellation);
        foreach (var enrolment in enrolments)
        {
            enrolment.CountSatOut();
            store.Notices.Add(Notice.Tell(enrolment.PersonId, NoticeKind.Unmatched, record.RunId.Value, now));
        }

        store.MatchLeftovers.AddRange(
            batch.Select(left => MatchLeftover.Of(record.RunId, left, partners.Of(left.Person)))
        );
    }
}
