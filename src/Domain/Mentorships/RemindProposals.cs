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
public sealed class RemindProposals(MentorStore store, OddRows odd)
{
    /// <returns>How many proposals were handled.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        store.ForEachCohortAsync((cohort, policy) => RemindAsync(cohort, policy, now, cancellation), cancellation);

    private Task<int> RemindAsync(
        CohortId cohort,
        CohortPolicy policy,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var proposedBy = now.AddDays(-policy.ProposalReminderDays);
        // A stop of all messages moves the deadline, and the reminder with it.
        var expiresBy = now.AddDays(policy.ProposalDays - policy.ProposalReminderDays);
        return odd.DrainAsync(
            new RowJob<MentorshipId>("remind-proposals", store, ids => RemindAsync(ids, now, cancellation)),
            DueBy(now)
                .Where(m => m.CohortId == cohort && m.ProposedAt <= proposedBy && m.ExpiresAt <= expiresBy)
                .OrderBy(m => m.Id)
                .Select(m => m.Id),
            now,
            cancellation
        );
    }

    private IQueryable<Mentorship> DueBy(DateTimeOffset now) =>
        store.Mentorships.Where(m => m.State == MentorshipState.Proposed && m.RemindedAt == null && m.ExpiresAt > now);

    private async Task<int> RemindAsync(List<MentorshipId> ids, DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await DueBy(now).Where(m => ids.Contains(m.Id)).OrderBy(m => m.Id).ToListAsync(cancellation);
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
