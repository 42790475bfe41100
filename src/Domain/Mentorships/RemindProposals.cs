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
        store.DrainEachCohortAsync(
            (cohort, policy) => RemindAsync(cohort, now.AddDays(-policy.ProposalReminderDays), now, cancellation),
            cancellation
        );

    private async Task<int> RemindAsync(
        CohortId cohort,
        DateTimeOffset proposedBy,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var due = await store
            .Mentorships.Where(m => m.CohortId == cohort && m.State == MentorshipState.Proposed)
            .Where(m => m.RemindedAt == null && m.ProposedAt <= proposedBy && m.ExpiresAt > now)
            .OrderBy(m => m.Id)
            .Take(Batches.Size)
            .ToListAsync(cancellation);
        var awaited = due.SelectMany(m => m.Members).Where(m => m.Response == MemberResponse.Awaited).ToList();
        var people = await PeopleAsync(awaited, cancellation);
        foreach (var mentorship in due)
        {
            Remind(mentorship, people, now);
        }

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
