using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// Ends proposals whose time to answer is over. A circle with enough acceptances starts without the others. If a
/// proposal falls through, those who had accepted get precedence in the next match, and everyone gets the same message.
/// Idempotent, so it may run at any time.
/// </summary>
public sealed class ExpireProposals(MentorStore store, OddRows odd)
{
    /// <returns>How many proposals expired.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        odd.DrainAsync(
            new RowJob<MentorshipId>("expire-proposals", store, ids => ExpireAsync(ids, now, cancellation)),
            DueBy(now).OrderBy(m => m.Id).Select(m => m.Id),
            now,
            cancellation
        );

    private IQueryable<Mentorship> DueBy(DateTimeOffset now) =>
        store
            .Mentorships.Where(m => m.ExpiresAt <= now)
            .Where(m =>
                m.State == MentorshipState.Proposed
                || (
                    (m.State == MentorshipState.Active || m.State == MentorshipState.Paused)
                    && m.Members.Any(x => x.Response == MemberResponse.Awaited)
                )
            );

    private async Task<int> ExpireAsync(List<MentorshipId> ids, DateTimeOffset now, CancellationToken cancellation)
    {
        var loaded = await store.LoadDetailsAsync(DueBy(now).Where(m => ids.Contains(m.Id)), cancellation);
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
