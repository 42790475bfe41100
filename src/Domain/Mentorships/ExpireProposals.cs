using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// Ends proposals whose time to answer is over. A circle with enough acceptances starts without the others. If a
/// proposal falls through, those who had accepted get precedence in the next match, and everyone gets the same message.
/// Idempotent, so it may run at any time.
/// </summary>
public sealed class ExpireProposals(MentorStore store)
{
    /// <returns>How many proposals expired.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        Batches.DrainAsync(store, () => ExpireAsync(now, cancellation));

    private async Task<int> ExpireAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var due = store
            .Mentorships.Where(m => m.ExpiresAt <= now)
            .Where(m =>
                m.State == MentorshipState.Proposed
                || (
                    (m.State == MentorshipState.Active || m.State == MentorshipState.Paused)
                    && m.Members.Any(x => x.Response == MemberResponse.Awaited)
                )
            )
            .OrderBy(m => m.Id)
            .Take(Batches.Size);
        var bonds = await store.LoadBondsAsync(due, cancellation);
        foreach (var bond in bonds)
        {
            Expire(bond, now);
        }

        await store.CommitQuietlyAsync(Act.OfJob(now), cancellation);
        return bonds.Count;
    }

    private void Expire(Bond bond, DateTimeOffset now)
    {
        var tooLate = bond.Mentorship.Members.FindAll(bond.Mentorship.IsOpenTo);
        var turnout = bond.Mentorship.Expire(bond.Quorum, now);
        if (turnout == Turnout.CanBegin)
        {
            store.Begin(bond, now);
        }

        var ready = turnout == Turnout.IsOver ? bond.Mentorship.Present() : [];
        bond.ComeFirstNextTime(ready);
        store.Notices.AddRange(bond.Tell([.. tooLate, .. ready], NoticeKind.ProposalExpired, now));
        store.Meet(bond);
        store.Audit.Add(AuditEntry.Of(Act.OfJob(now), "expire-proposal", bond.Mentorship.Id.Value));
    }
}
