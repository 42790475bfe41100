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
        var loaded = await store.LoadDetailsAsync(due, cancellation);
        foreach (var details in loaded)
        {
            Expire(details, now);
        }

        await store.CommitQuietlyAsync(CommandContext.OfJob(now), cancellation);
        return loaded.Count;
    }

    private void Expire(MentorshipDetails details, DateTimeOffset now)
    {
        var tooLate = details.Mentorship.Members.FindAll(details.Mentorship.IsOpenTo);
        var turnout = details.Mentorship.Expire(details.Quorum, now);
        if (turnout == ResponseEffect.CanBegin)
        {
            store.Begin(details, now);
        }

        var ready = turnout == ResponseEffect.IsOver ? details.Mentorship.Present() : [];
        details.GivePrecedence(ready);
        store.Notices.AddRange(details.Tell([.. tooLate, .. ready], NoticeKind.ProposalExpired, now));
        store.CheckVersion(details);
        store.Audit.Add(AuditEntry.Of(CommandContext.OfJob(now), "expire-proposal", details.Mentorship.Id.Value));
    }
}
