using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Benchmarks.Queries;

/// <summary>
/// A sender at its usual rate limit while a whole Monday's notices wait, and the queries that measure the backlog.
/// </summary>
internal sealed class OutboxWork(NamedWork work)
{
    /// <summary>How many notices a sender with the usual limit claims at once.</summary>
    private const int Slots = 30;
    private const int Batches = 20;
    private const string Owner = "queries";

    public async Task RunAsync(DateTimeOffset now)
    {
        for (var batch = 0; batch < Batches; batch++)
        {
            await SendAsync(now);
        }

        await work.DoAsync<ReleaseOrphanedClaims>("outbox, release", (use, ct) => use.RunAsync(Owner, [], ct));
        await work.DoAsync<HoldUnreachableNotices>("outbox, hold", (use, ct) => use.RunAsync(now, ct));
        await work.DoAsync<ReadBacklog>("backlog", (use, ct) => use.RunAsync(now, ct));
        await work.DoAsync<FindOldestDue>("health", (use, ct) => use.RunAsync(now, ct));
    }

    private async Task SendAsync(DateTimeOffset now)
    {
        var claim = new Claim(Owner, Slots, TimeSpan.FromMinutes(5), now);
        var claimed = await work.AskAsync<ClaimNotices, IReadOnlyList<ClaimedNotice>>(
            "outbox, claim",
            (use, ct) => use.RunAsync(claim, ct)
        );
        var checkIns = SubjectsOf(claimed, NoticeKind.CheckIn).ConvertAll(id => new CheckInId(id));
        await work.DoAsync<FindCheckIns>("outbox, compose", (use, ct) => use.ManyAsync(checkIns, ct));
        var digests = SubjectsOf(claimed, NoticeKind.ManagerDigest).ConvertAll(id => new DigestId(id));
        await work.DoAsync<ReadDigest>("outbox, compose", (use, ct) => use.RunAsync(digests, ct));
        await work.DoAsync<DrawSendTokens>(
            "outbox, tokens",
            (use, ct) => use.RunAsync(Owner, TimeSpan.FromMilliseconds(400), ct)
        );
        var sent = claimed.Select(n => new NoticeResult(n, new NoticeOutcome.Sent($"{n.Id}"))).ToList();
        await work.DoAsync<AcknowledgeNotices>(
            "outbox, settle",
            (use, ct) => use.RunAsync(sent, TimeSpan.FromSeconds(1), now, ct)
        );
    }

    private static List<Guid> SubjectsOf(IEnumerable<ClaimedNotice> notices, NoticeKind kind) =>
        [.. notices.Where(n => n.Kind == kind).Select(n => n.SubjectId)];
}
