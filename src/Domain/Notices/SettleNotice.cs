using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Writes down that a person cannot be spoken to, as long as the sender still owns the notice that showed it: the notice is
/// dead, the person unreachable, and the audit trail says so, in one commit.
/// </summary>
public sealed class SettleNotice(MentorStore store)
{
    /// <returns>False when the lease ran out and somebody else took over: their outcome counts.</returns>
    /// <exception cref="SomebodyWasFirstException">The notice or the person changed meanwhile; settle again.</exception>
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

        notice.Dead(outcome.Error, now);
        var person = await store.People.SingleAsync(p => p.Id == claimed.Recipient, cancellation);
        person.CannotBeReached(outcome.Reason, now);
        await store.CommitAsync(Act.OfJob(now), "lose-reach", claimed.Recipient.Value, cancellation);
        return true;
    }
}
