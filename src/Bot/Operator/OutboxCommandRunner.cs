using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Bot.Operator;

/// <summary>Carries out an operator's command, a few hundred messages per transaction.</summary>
internal sealed class OutboxCommandRunner(IServiceProvider services, TimeProvider clock)
{
    private const int Tries = 5;
    private const int Shown = 50;
    private static readonly CancellationToken ToTheEnd = CancellationToken.None;

    public Task<int> RunAsync(OutboxArguments wish, TextWriter output) =>
        wish.Verb == OutboxVerb.List ? ListAsync(wish, output) : DecideAsync(wish, output);

    private async Task<int> ListAsync(OutboxArguments wish, TextWriter output)
    {
        var (notices, total) = await ReadAsync(wish.Kind, wish.All ? int.MaxValue : Shown);
        await (wish.Json ? OutboxPrint.JsonAsync(notices, output) : OutboxPrint.TableAsync(notices, total, output));
        return ExitCodes.Done;
    }

    private async Task<int> DecideAsync(OutboxArguments wish, TextWriter output)
    {
        var ids = wish.All ? (await ReadAsync(wish.Kind, int.MaxValue)).Notices.ConvertAll(n => n.Id) : wish.Ids;
        var decided = 0;
        foreach (var some in ids.Distinct().Chunk(ListStuckNotices.MostAtOnce))
        {
            decided += await OnceAsync(provider => DecideAsync(provider, wish.Verb, some));
        }

        await OutboxPrint.DecidedAsync(wish, decided, ids.Distinct().Count() - decided, output);
        return decided == 0 && !wish.All ? ExitCodes.NothingStuck : ExitCodes.Done;
    }

    private Task<Result<int>> DecideAsync(IServiceProvider provider, OutboxVerb verb, NoticeId[] ids)
    {
        var context = CommandContext.OfOperator(clock.GetUtcNow());
        return verb == OutboxVerb.Release
            ? provider.GetRequiredService<ReleaseStuckNotices>().RunAsync(ids, context, ToTheEnd)
            : provider.GetRequiredService<DropStuckNotices>().RunAsync(ids, context, ToTheEnd);
    }

    private async Task<(List<StuckNotice> Notices, int Total)> ReadAsync(NoticeKind? kind, int most)
    {
        var notices = new List<StuckNotice>();
        while (true)
        {
            var query = new StuckQuery(
                notices.Count,
                Math.Min(most - notices.Count, ListStuckNotices.MostAtOnce),
                kind
            );
            var page = await OnceAsync(provider =>
                provider
                    .GetRequiredService<ListStuckNotices>()
                    .RunAsync(query, CommandContext.OfOperator(clock.GetUtcNow()), ToTheEnd)
            );
            notices.AddRange(page.Notices);
            if (page.Notices.Count < query.Size || notices.Count == most)
            {
                return (notices, page.Total);
            }
        }
    }

    /// <summary>
    /// Runs the work in its own scope, and again if a coordinator or a sender changed the same messages at the same
    /// time.
    /// </summary>
    private async Task<T> OnceAsync<T>(Func<IServiceProvider, Task<Result<T>>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = services.CreateAsyncScope();
            try
            {
                return (await work(scope.ServiceProvider)).Value;
            }
            catch (ConcurrencyConflictException) when (attempt < Tries)
            {
                // The next attempt reads the stuck messages again.
            }
        }
    }
}
