using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Records that a person cannot be reached, if the sender still owns the notice that revealed it. The dead notice, the
/// person's reachability and the audit entry commit together.
/// </summary>
public sealed class AcknowledgeUnreachable(MentorStore store)
{
    /// <returns>
    /// False if the lease has run out and another sender has taken over; then that sender's outcome counts.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">
    /// A concurrency conflict on the notice or the person. Retry.
    /// </exception>
    public async Task<bool> RunAsync(
        ClaimedNotice claimed,
        NoticeOutcome.Unreachable outcome,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var notice = await store.Notices.SingleOrDefaultAsync(
            n =>
                n.Id == claimed.Id
                && n.State == NoticeState.Claimed
                && n.ClaimedBy == claimed.Owner
                && n.LeaseUntil == claimed.Lease,
            cancellation
        );
        if (notice is null)
        {
            return false;
        }

        notice.MarkDead(outcome.Error, now);
        var person = await store.People.SingleAsync(p => p.Id == claimed.Recipient, cancellation);
        person.MarkUnreachable(outcome.Reason, now);
        await store.CommitAsync(CommandContext.OfJob(now), "lose-reach", claimed.Recipient.Value, cancellation);
        return true;
    }
}
