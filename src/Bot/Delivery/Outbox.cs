using MentorBot.Bot.Configuration;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Delivery;

/// <summary>The outbox as one sender sees it. Each call has a scope and a short transaction of its own.</summary>
internal sealed class Outbox(
    IServiceScopeFactory scopes,
    DeliveryOptions options,
    MentorBotOptions bot,
    TimeProvider clock
)
{
    private readonly string owner = $"{Environment.MachineName}/{Ids.NewGuid(clock.GetUtcNow())}";
    private readonly string bucket = $"{bot.AppId}@{bot.TenantId}";

    public Task<IReadOnlyList<ClaimedNotice>> ClaimAsync(int slots, CancellationToken cancellation) =>
        WithAsync<ClaimNotices, IReadOnlyList<ClaimedNotice>>(claim =>
            claim.RunAsync(new Claim(owner, slots, options.Lease, clock.GetUtcNow()), cancellation)
        );

    public Task<IReadOnlyList<ComposedNotice>> ComposeAsync(
        IReadOnlyList<ClaimedNotice> notices,
        CancellationToken cancellation
    ) =>
        WithAsync<NoticeComposer, IReadOnlyList<ComposedNotice>>(composer =>
            composer.ComposeAsync(notices, clock.GetUtcNow(), cancellation)
        );

    /// <summary>Writes down what came of many sends.</summary>
    /// <returns>Those whose lease held; of the others another sender's outcome counts.</returns>
    public async Task<IReadOnlySet<NoticeId>> AcknowledgeAsync(
        IReadOnlyList<NoticeResult> results,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow();
        var rows = results.Where(r => r.Outcome is not NoticeOutcome.Unreachable).ToList();
        var settled = new HashSet<NoticeId>();
        if (rows.Count > 0)
        {
            settled.UnionWith(
                await WithAsync<AcknowledgeNotices, IReadOnlySet<NoticeId>>(acknowledge =>
                    acknowledge.RunAsync(rows, options.Pace, now, cancellation)
                )
            );
        }

        foreach (var (notice, outcome, _) in results.Where(r => r.Outcome is NoticeOutcome.Unreachable))
        {
            var unreachable = (NoticeOutcome.Unreachable)outcome;
            if (await WithAsync<AcknowledgeUnreachable, bool>(s => s.RunAsync(notice, unreachable, now, cancellation)))
            {
                settled.Add(notice.Id);
            }
        }

        return settled;
    }

    /// <summary>Gives back what was claimed and not begun.</summary>
    public Task ReleaseAsync(IReadOnlyList<ClaimedNotice> unstarted, CancellationToken cancellation) =>
        WithAsync<ReleaseNotices, bool>(async release =>
        {
            await release.RunAsync(owner, [.. unstarted.Select(notice => notice.Id)], cancellation);
            return true;
        });

    /// <summary>Gives back what a claim took whose answer was lost.</summary>
    public Task<int> ReleaseOrphanedAsync(IReadOnlyCollection<NoticeId> known, CancellationToken cancellation) =>
        WithAsync<ReleaseOrphanedClaims, int>(release => release.RunAsync(owner, known, cancellation));

    /// <summary>Whether all messages are stopped.</summary>
    public Task<bool> IsStoppedAsync(CancellationToken cancellation) =>
        WithAsync<ReadMessageStop, bool>(async read => await read.RunAsync(cancellation) is not null);

    public Task<int> HoldUnreachableAsync(CancellationToken cancellation) =>
        WithAsync<HoldUnreachableNotices, int>(hold => hold.RunAsync(clock.GetUtcNow(), cancellation));

    /// <inheritdoc cref="DrawSendTokens.RunAsync"/>
    public Task<TimeSpan> DrawTokensAsync(TimeSpan time, CancellationToken cancellation) =>
        WithAsync<DrawSendTokens, TimeSpan>(draw => draw.RunAsync(bucket, time, cancellation));

    private async Task<TResult> WithAsync<TUseCase, TResult>(Func<TUseCase, Task<TResult>> run)
        where TUseCase : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }
}
