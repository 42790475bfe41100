using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Store.Sql;

/// <summary>
/// Writes planned check-ins and nudges with set-based statements, a fixed number however many rows there are. Runs in
/// the caller's transaction.
/// </summary>
/// <remarks>SQL, because EF Core can neither write a set nor leave out rows that are there already (<c>ON CONFLICT</c>).</remarks>
internal static class CheckInBatch
{
    /// <returns>The ids of the check-ins written; an occurrence that exists already is left out.</returns>
    public static async Task<HashSet<CheckInId>> WriteAsync(
        this MentorStore store,
        IReadOnlyList<CheckIn> checkIns,
        CancellationToken cancellation
    )
    {
        if (checkIns.Count == 0)
        {
            return [];
        }

        var (ids, states) = (Of(c => c.Id.Value), Of(c => c.State.ToString()));
        var (mentorships, people) = (Of(c => c.MentorshipId.Value), Of(c => c.PersonId.Value));
        var (occurrences, due) = (Of(c => c.Occurrence), Of(c => c.DueAt));
        var (asked, nudges) = (Of(c => c.AskedAt), Of(c => c.NudgeAt));
        var count = await store.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO check_ins (id, mentorship_id, person_id, occurrence, state, due_at, asked_at, nudge_at, audience)
            SELECT id, mentorship_id, person_id, occurrence, state, due_at, asked_at, nudge_at, 'Private'
            FROM unnest({ids}, {mentorships}, {people}, {occurrences}, {states}, {due}, {asked}, {nudges})
                AS c (id, mentorship_id, person_id, occurrence, state, due_at, asked_at, nudge_at)
            ON CONFLICT (mentorship_id, person_id, occurrence) DO NOTHING
            """,
            cancellation
        );
        var planned = checkIns.Select(c => c.Id).ToList();
        return count == checkIns.Count
            ? planned.ToHashSet()
            : await store.CheckIns.Where(c => planned.Contains(c.Id)).Select(c => c.Id).ToHashSetAsync(cancellation);

        T[] Of<T>(Func<CheckIn, T> part) => Columns.Of(checkIns, part);
    }

    /// <summary>
    /// Writes what was decided about nudges. A check-in that has been answered meanwhile is left alone.
    /// </summary>
    /// <returns>The ids of the check-ins written.</returns>
    public static async Task<HashSet<CheckInId>> WriteNudgesAsync(
        this MentorStore store,
        IReadOnlyList<CheckIn> checkIns,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var (ids, states, asked) = (Of(c => c.Id.Value), Of(c => c.State.ToString()), Of(c => c.AskedAt));
        var (nudges, nudged) = (Of(c => c.NudgeAt), Of(c => c.NudgedAt));
        var written = await store
            .Database.SqlQuery<Guid>(
                $"""
                UPDATE check_ins c
                SET state = n.state, asked_at = n.asked_at, nudge_at = n.nudge_at, nudged_at = n.nudged_at
                FROM unnest({ids}, {states}, {asked}, {nudges}, {nudged})
                    AS n (id, state, asked_at, nudge_at, nudged_at)
                WHERE c.id = n.id AND c.state = 'Asked' AND c.nudge_at <= {now}
                RETURNING c.id AS "Value"
                """
            )
            .ToListAsync(cancellation);
        return [.. written.Select(id => new CheckInId(id))];

        T[] Of<T>(Func<CheckIn, T> part) => Columns.Of(checkIns, part);
    }
}
