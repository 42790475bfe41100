using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

internal static class MembersToAsk
{
    /// <summary>Those whose entries are due and who can be asked at all.</summary>
    public static async Task<List<MemberToAsk>> MembersToAskAsync(
        this MentorStore store,
        IReadOnlyList<CheckInDueEntry> entries,
        CancellationToken cancellation
    )
    {
        var people = entries.Select(e => e.PersonId).Distinct().ToList();
        var cohorts = store.CohortsThatRun();
        var running = store.Mentorships.Where(m =>
            m.State == MentorshipState.Active && cohorts.Any(c => c.Id == m.CohortId)
        );
        var members = await (
            from awake in store.Awake(running)
            join person in store.People on awake.Member.PersonId equals person.Id
            where people.Contains(awake.Member.PersonId)
            where person.Reachability == Reachability.Reachable && person.QuietSince == null
            where person.MissingSince == null
            select new MemberToAsk(
                awake.Mentorship.Id,
                person.Id,
                awake.Mentorship.CohortId,
                awake.Mentorship.ActiveSince!.Value,
                awake.Mentorship.ResumedAt,
                awake.Member.RespondedAt,
                person.HeardAt,
                new SendingHours(
                    new WorkingTime(
                        person.Working.ZoneId,
                        person.Working.Days,
                        person.Working.Start,
                        person.Working.End
                    ),
                    person.AwayFrom,
                    person.AwayUntil
                ),
                store
                    .CheckIns.Where(c => c.MentorshipId == awake.Mentorship.Id && c.PersonId == person.Id)
                    .Max(c => (int?)c.Occurrence)
                    ?? 0
            )
        ).ToListAsync(cancellation);
        var wanted = entries.Select(e => (e.MentorshipId, e.PersonId)).ToHashSet();
        var found = members.FindAll(m => wanted.Contains((m.Mentorship, m.Person)));
        // What is written of them then goes into the indexes in their own order, and not all over them.
        found.Sort((one, other) => one.Person.Value.CompareTo(other.Person.Value));
        return found;
    }
}
