using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Takes the notices that may be sent now, in one short statement: of each person only the first in line, people who
/// cannot be reached not at all, and rows that another sender is looking at are passed over. Whoever holds the lease may
/// send; when it runs out without an outcome, the sender is gone and another may claim.
/// </summary>
public sealed class ClaimNotices(MentorStore store)
{
    public async Task<IReadOnlyList<ClaimedNotice>> RunAsync(Claim claim, CancellationToken cancellation)
    {
        var notices = await TakeAsync(claim, cancellation);
        if (notices.Count == 0)
        {
            return [];
        }

        var people = notices.Select(notice => notice.RecipientId).ToList();
        var locales = await store
            .People.Where(person => people.Contains(person.Id))
            .Select(person => new { person.Id, person.Locale })
            .ToDictionaryAsync(person => person.Id, person => person.Locale, cancellation);
        var chats = await store
            .PersonalChats.AsNoTracking()
            .Where(chat => people.Contains(chat.PersonId))
            .ToDictionaryAsync(chat => chat.PersonId, chat => chat.Address, cancellation);
        return [.. notices.Select(n => Of(n, locales[n.RecipientId], chats.GetValueOrDefault(n.RecipientId)))];
    }

    /// <summary>
    /// First in line is what was claimed or tried already, so that nothing overtakes it, then what was due first. Due and
    /// expired are judged by the given time, leases and the pace by the database's clock, which all senders share.
    /// </summary>
    private async Task<List<Notice>> TakeAsync(Claim claim, CancellationToken cancellation)
    {
        var now = claim.Now.ToUniversalTime();
        var taken = await store
            .Notices.FromSql(
                $"""
                WITH line AS (
                    SELECT id, recipient_id, state, lease_until, not_before, priority,
                           ROW(CASE WHEN state = 'Claimed' THEN 0 WHEN last_error IS NOT NULL THEN 1 ELSE 2 END,
                               not_before, priority, id) AS place
                    FROM notices
                    WHERE state IN ('Pending', 'Claimed')
                      AND (not_before <= {now} OR state = 'Claimed' OR last_error IS NOT NULL)
                      AND (expires_at > {now} OR lease_until > clock_timestamp())
                ), first AS (
                    SELECT c.id FROM line c
                    WHERE ((c.state = 'Pending' AND c.not_before <= {now})
                        OR (c.state = 'Claimed' AND c.lease_until < clock_timestamp()))
                      AND NOT EXISTS (
                        SELECT 1 FROM line b WHERE b.recipient_id = c.recipient_id AND b.place < c.place)
                      AND EXISTS (
                        SELECT 1 FROM people p WHERE p.id = c.recipient_id AND p.reachability = 'Reachable')
                      AND NOT EXISTS (
                        SELECT 1 FROM notices s WHERE s.recipient_id = c.recipient_id AND s.state = 'Sent'
                          AND s.lease_until > clock_timestamp() + {claim.Lease - claim.Pace})
                ), picked AS MATERIALIZED (
                    SELECT n.id FROM notices n JOIN first USING (id)
                    WHERE n.state = 'Pending' OR n.lease_until < clock_timestamp()
                    ORDER BY n.priority, n.not_before, n.id
                    LIMIT {claim.Slots}
                    FOR UPDATE OF n SKIP LOCKED
                )
                UPDATE notices n
                SET state = 'Claimed', claimed_by = {claim.Owner}, lease_until = clock_timestamp() + {claim.Lease}
                FROM picked WHERE n.id = picked.id
                RETURNING n.*, n.xmin
                """
            )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return [.. taken.OrderBy(n => n.Priority).ThenBy(n => n.NotBefore).ThenBy(n => n.Id.Value)];
    }

    private static ClaimedNotice Of(Notice notice, string locale, ChatAddress? address) =>
        new(
            notice.Id,
            notice.ClaimedBy!,
            notice.Kind,
            notice.RecipientId,
            notice.SubjectId,
            notice.Attempts,
            locale,
            address
        );
}

/// <param name="Owner">Names the sender, different for every process; what it claims, only it may settle.</param>
/// <param name="Slots">At most so many; at least 1.</param>
/// <param name="Lease">Longer than any send can take; the same for all senders.</param>
/// <param name="Pace">The shortest time between the claims of two messages to one person; zero or more.</param>
/// <param name="Now">By which notices are due.</param>
public sealed record Claim(string Owner, int Slots, TimeSpan Lease, TimeSpan Pace, DateTimeOffset Now);

/// <param name="Attempts">Tries that failed before this one.</param>
/// <param name="Locale">The language and customs of the recipient, a BCP 47 tag.</param>
/// <param name="Address">Where to find the recipient; null when the bot never met them in person.</param>
public sealed record ClaimedNotice(
    NoticeId Id,
    string Owner,
    NoticeKind Kind,
    PersonId Recipient,
    Guid SubjectId,
    int Attempts,
    string Locale,
    ChatAddress? Address
);
