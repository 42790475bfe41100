using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Store.Sql;

/// <summary>Which members the planner has to look at, and when again.</summary>
/// <remarks>SQL, because EF Core can neither lock what it reads nor write a set of rows with values of their own.</remarks>
internal static class CheckInDueEntries
{
    /// <summary>
    /// Due entries of at most so many people of one half, those of one person all together. They are locked before anything
    /// is read of whom they are about: what changes later wakes them after this transaction, what changed earlier is read by
    /// it.
    /// </summary>
    public static Task<List<CheckInDueEntry>> EntriesDueAsync(
        this MentorStore store,
        int half,
        DateTimeOffset now,
        int people,
        CancellationToken cancellation
    )
    {
        var moment = now.ToUniversalTime();
        return store
            .CheckInDueEntries.FromSql(
                $"""
                SELECT e.* FROM check_in_due_entries e
                WHERE e.due_at <= {moment} AND e.person_id IN (
                    SELECT person_id FROM check_in_due_entries
                    WHERE due_at <= {moment} AND abs(uuid_hash(person_id) % {PromptLocks.Halves}) = {half}
                    ORDER BY due_at, person_id LIMIT {people})
                FOR UPDATE
                """
            )
            .AsNoTracking()
            .ToListAsync(cancellation);
    }

    /// <summary>Moves the entries on, and removes those of whom nothing can be asked until something changes.</summary>
    public static async Task MoveEntriesAsync(
        this MentorStore store,
        IReadOnlyList<CheckInDueEntry> entries,
        IReadOnlyDictionary<(MentorshipId, PersonId), DateTimeOffset> next,
        CancellationToken cancellation
    )
    {
        var gone = entries.Where(e => !next.ContainsKey((e.MentorshipId, e.PersonId))).ToList();
        var (mentorships, people) = (
            gone.ConvertAll(e => e.MentorshipId.Value),
            gone.ConvertAll(e => e.PersonId.Value)
        );
        await store.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM check_in_due_entries e USING unnest({mentorships}, {people}) AS g (mentorship_id, person_id)
            WHERE e.mentorship_id = g.mentorship_id AND e.person_id = g.person_id
            """,
            cancellation
        );
        var moves = next.ToList();
        var (moved, whose) = (moves.ConvertAll(m => m.Key.Item1.Value), moves.ConvertAll(m => m.Key.Item2.Value));
        var at = Columns.Of(moves, m => m.Value);
        await store.Database.ExecuteSqlAsync(
            $"""
            UPDATE check_in_due_entries e SET due_at = n.due_at
            FROM unnest({moved}, {whose}, {at}) AS n (mentorship_id, person_id, due_at)
            WHERE e.mentorship_id = n.mentorship_id AND e.person_id = n.person_id
            """,
            cancellation
        );
    }

    /// <summary>
    /// Makes due at once whatever depends on these people, mentorships and cohorts, as far as they are running. In one order,
    /// so that two who wake the same entries do not wait for each other.
    /// </summary>
    public static Task WakeEntriesAsync(
        this MentorStore store,
        IReadOnlyCollection<Guid> people,
        IReadOnlyCollection<Guid> mentorships,
        IReadOnlyCollection<Guid> cohorts,
        CancellationToken cancellation
    ) =>
        store.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO check_in_due_entries (person_id, mentorship_id, due_at)
            SELECT x.person_id, x.mentorship_id, '-infinity'
            FROM (
                SELECT person_id, mentorship_id FROM mentorship_members WHERE mentorship_id = ANY ({mentorships})
                UNION
                SELECT x.person_id, x.mentorship_id
                FROM mentorship_members own JOIN mentorship_members x USING (mentorship_id)
                WHERE own.person_id = ANY ({people}) AND (x.person_id = own.person_id OR x.awaits_choice)
                UNION
                SELECT x.person_id, x.mentorship_id
                FROM mentorships m JOIN mentorship_members x ON x.mentorship_id = m.id
                WHERE m.cohort_id = ANY ({cohorts})
            ) AS touched
            JOIN mentorship_members x USING (mentorship_id, person_id)
            JOIN mentorships m ON m.id = x.mentorship_id
            WHERE x.response = 'Accepted' AND m.state = 'Active'
            ORDER BY x.mentorship_id, x.person_id
            ON CONFLICT (mentorship_id, person_id) DO UPDATE SET due_at = '-infinity'
            """,
            cancellation
        );
}
