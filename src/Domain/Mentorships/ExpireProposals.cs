using MentorBot.Domain.Notices;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// Ends the proposals that nobody answered in time. Whoever had said yes comes first next time; everybody is told in the
/// same words. May be run at any time, any number of times.
/// </summary>
public sealed class ExpireProposals(MentorStore store)
{
    /// <returns>How many proposals expired.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        Batches.DrainAsync(store, () => ExpireAsync(now, cancellation));

    private async Task<int> ExpireAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var due = store
            .Mentorships.Where(m => m.State == MentorshipState.Proposed && m.ExpiresAt <= now)
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
        var mentorship = bond.Mentorship;
        bond.ComeFirstNextTime(person => mentorship.Member(person)!.Response == MemberResponse.Accepted);
        mentorship.End(EndReason.Expired, now);
        store.Notices.AddRange(bond.TellAll(NoticeKind.ProposalExpired, now));
        store.Audit.Add(AuditEntry.Of(Act.OfJob(now), "expire-proposal", mentorship.Id.Value));
    }
}
