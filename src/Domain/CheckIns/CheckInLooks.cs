using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

/// <summary>Whom to look at, and when to look again.</summary>
internal static class CheckInLooks
{
    /// <summary>
    /// Due looks of at most so many people of one half, those of one person all together. They are locked before anything is read of
    /// whom they are about: what changes later wakes them after this transaction, what changed earlier is read by it.
    /// </summary>
    public static Task<List<CheckInLook>> LooksDueAsync(
        this MentorStore store,
        int half,
        DateTimeOffset now,
        int people,
        CancellationToken cancellation
    )
    {
        var moment = now.ToUniversalTime();
        return store
            .CheckInLooks.FromSql(
                $"""
                SELECT l.* FROM check_in_looks l
                WHERE l.look_at <= {moment} AND l.person_id IN (
                    SELECT person_id FROM check_in_looks
                    WHERE look_at <= {moment} AND abs(uuid_hash(person_id) % {AskingTurns.Halves}) = {half}
                    ORDER BY look_at, person_id LIMIT {people})
                FOR UPDATE
                """
            )
            .AsNoTracking()
            .ToListAsync(cancellation);
    }

    /// <summary>Those of the members looked at who can be asked at all.</summary>
    public static async Task<List<MemberToAsk>> MembersToAskAsync(
        this MentorStore store,
        IReadOnlyList<CheckInLook> looks,
        CancellationToken cancellation
    )
    {
        var people = looks.Select(l => l.PersonId).Distinct().ToList();
        var running = store.Mentorships.Where(m =>
            m.State == MentorshipState.Active
            && store.Cohorts.Any(c => c.Id == m.CohortId && c.State == CohortState.Active)
        );
        var members = await (
            from awake in store.Awake(running)
            join person in store.People on awake.Member.PersonId equals person.Id
            where people.Contains(awake.Member.PersonId)
            where person.Reachability == Reachability.Reachable && person.QuietSince == null
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
        var wanted = looks.Select(l => (l.MentorshipId, l.PersonId)).ToHashSet();
        var found = members.FindAll(m => wanted.Contains((m.Mentorship, m.Person)));
        // What is written of them then goes into the indexes in their own order, and not all over them.
        found.Sort((one, other) => one.Person.Value.CompareTo(other.Person.Value));
        return found;
    }

    /// <summary>Moves the looks on, and removes those of whom nothing can be asked until something changes.</summary>
    public static async Task MoveLooksAsync(
        this MentorStore store,
        IReadOnlyList<CheckInLook> looks,
        IReadOnlyDictionary<(MentorshipId, PersonId), DateTimeOffset> next,
        CancellationToken cancellation
    )
    {
        var gone = looks.Where(l => !next.ContainsKey((l.MentorshipId, l.PersonId))).ToList();
        var (mentorships, people) = (
            gone.ConvertAll(l => l.MentorshipId.Value),
            gone.ConvertAll(l => l.PersonId.Value)
        );
        await store.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM check_in_looks l USING unnest({mentorships}, {people}) AS g (mentorship_id, person_id)
            WHERE l.mentorship_id = g.mentorship_id AND l.person_id = g.person_id
            """,
            cancellation
        );
        var moves = next.ToList();
        var (moved, whose) = (moves.ConvertAll(m => m.Key.Item1.Value), moves.ConvertAll(m => m.Key.Item2.Value));
        var at = Columns.Of(moves, m => m.Value);
        await store.Database.ExecuteSqlAsync(
            $"""
            UPDATE check_in_looks l SET look_at = n.look_at
            FROM unnest({moved}, {whose}, {at}) AS n (mentorship_id, person_id, look_at)
            WHERE l.mentorship_id = n.mentorship_id AND l.person_id = n.person_id
            """,
            cancellation
        );
    }
}
