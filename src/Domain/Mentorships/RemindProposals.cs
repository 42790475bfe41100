using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// Reminds people once of a proposal they have not answered, in their working hours and only while there is time to
/// answer. Idempotent, so it may run at any time.
/// </summary>
public sealed class RemindProposals(MentorStore store)
{
    /// <returns>How many proposals were handled.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        store.DrainEachCohortAsync((cohort, policy) => RemindAsync(cohort, policy, now, cancellation), cancellation);

    private async Task<int> RemindAsync(
        CohortId cohort,
        CohortPolicy policy,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var proposedBy = now.AddDays(-policy.ProposalReminderDays);
        // A stop of all messages moves the deadline, and the reminder with it.
        var expiresBy = now.AddDays(policy.ProposalDays - policy.ProposalReminderDays);
        var due = await store
            .Mentorships.Where(m => m.CohortId == cohort && m.State == MentorshipState.Proposed)
            .Where(m => m.RemindedAt == null && m.ProposedAt <= proposedBy)
            .Where(m => m.ExpiresAt > now && m.ExpiresAt <= expiresBy)
            .OrderBy(m => m.Id)
            .Take(Batches.Size)
            .ToListAsync(cancellation);
        var awaited = due.SelectMany(m => m.Members).Where(m => m.Response == MemberResponse.Awaited).ToList();
        var people = await PeopleAsync(awaited, cancellation);
        foreach (var mentorship in due)
        {
            Remind(mentorship, people, now);
        }

        var subjects = awaited.DistinctBy(m => m.PersonId).ToDictionary(m => m.PersonId, m => m.MentorshipId.Value);
        await store.AskAllAsync(QuestionKind.Proposal, subjects, now, cancellation);
        await store.CommitQuietlyAsync(CommandContext.OfJob(now), cancellation);
        return due.Count;
    }

    private void Remind(Mentorship mentorship, Dictionary<PersonId, Person> people, DateTimeOffset now)
    {
        mentorship.MarkReminded(now);
        foreach (var member in mentorship.Members.Where(m => m.Response == MemberResponse.Awaited))
        {
            var at = people[member.PersonId].SendingHours.NextMoment(now);
            if (at < mentorship.ExpiresAt)
            {
                store.Notices.Add(
                    Notice.Tell(
                        member.PersonId,
                        NoticeKind.ProposalReminder,
                        mentorship.Id.Value,
                        now,
                        notBefore: at,
                        lifetime: mentorship.ExpiresAt - at
                    )
                );
            }
        }
    }

    private async Task<Dictionary<PersonId, Person>> PeopleAsync(
        List<MentorshipMember> members,
        CancellationToken cancellation
    )
    {
        var ids = members.Select(m => m.PersonId).Distinct().ToList();
        return await store
            .People.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, cancellation);
    }
}
