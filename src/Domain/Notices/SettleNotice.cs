using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>Writes down what came of a send, as long as the sender still owns the notice.</summary>
public sealed class SettleNotice(MentorStore store)
{
    /// <summary>False when the lease ran out and somebody else took over: their outcome counts.</summary>
    /// <exception cref="SomebodyWasFirstException">The notice or the person changed meanwhile; settle again.</exception>
    public async Task<bool> RunAsync(
        ClaimedNotice claimed,
        NoticeOutcome outcome,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var notice = await store.Notices.SingleOrDefaultAsync(
            n => n.Id == claimed.Id && n.State == NoticeState.Claimed && n.ClaimedBy == claimed.Owner,
            cancellation
        );
        if (notice is null)
        {
            return false;
        }

        Apply(notice, outcome, now);
        await SaveAsync(claimed.Recipient, outcome, now, cancellation);
        return true;
    }

    private static void Apply(Notice notice, NoticeOutcome outcome, DateTimeOffset now)
    {
        switch (outcome)
        {
            case NoticeOutcome.Sent sent:
                notice.Sent(sent.ActivityId, now);
                break;
            case NoticeOutcome.Dropped dropped:
                notice.Drop(dropped.Why, now);
                break;
            case NoticeOutcome.Parked parked:
                notice.Park(parked.Error, now);
                break;
            case NoticeOutcome.Again again:
                notice.RetryAt(again.At, again.Error, again.CountsAsAttempt);
                break;
            case NoticeOutcome.Dead dead:
                notice.Dead(dead.Error, now);
                break;
            case NoticeOutcome.Unreachable unreachable:
                notice.Dead(unreachable.Error, now);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "An unknown outcome.");
        }
    }

    private async Task SaveAsync(
        PersonId recipient,
        NoticeOutcome outcome,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (outcome is not NoticeOutcome.Unreachable unreachable)
        {
            await store.SaveAsync(cancellation);
            return;
        }

        var person = await store.People.SingleAsync(p => p.Id == recipient, cancellation);
        person.CannotBeReached(unreachable.Reason, now);
        await store.CommitAsync(Act.OfJob(now), "lose-reach", recipient.Value, cancellation);
    }
}
