using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Delivery;

/// <summary>A bot that is killed between a commit and the message the commit promised.</summary>
public sealed class KilledTests : DeliveryTest
{
    private static readonly DateTimeOffset Today = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task What_was_committed_arrives_once_though_the_bot_was_killed_before_the_channel_took_it()
    {
        Connector.Faults.Add(new Fault(503, Delay: TimeSpan.FromMinutes(5)), when: IsSend);
        await GivenEnrolmentClosedAsync();
        await using (var first = BotProcess.Start(Database))
        {
            await EventuallyAsync(first, () => Task.FromResult(Sends.Count == 1), "the message is on its way");
            await first.KillAsync();
        }

        Assert.Empty(Connector.Chat(ChatOf(Ada)).Messages);
        Assert.Equal(NoticeState.Claimed, (await NoticeAsync()).State);
        await LetTheLeaseRunOutAsync();
        await using var second = BotProcess.Start(Database);
        await EventuallyAsync(
            second,
            () => InStoreAsync(store => store.SentNotices.AnyAsync(n => n.Outcome == NoticeEnding.Sent)),
            "it is sent"
        );

        Assert.Single(Connector.Chat(ChatOf(Ada)).Messages);
        Assert.Equal([false, true], Sends.Select(send => send.Arrived));
    }

    private List<ConnectorRequest> Sends => [.. Connector.Ledger.Where(IsSend)];

    private static bool IsSend(ConnectorRequest request) => request.Route == ConnectorRoute.Send;

    /// <summary>The change and its notice in one commit, as the job makes it, on the clock that the process goes by.</summary>
    private async Task GivenEnrolmentClosedAsync()
    {
        var plan = new CohortPlan(
            "Spring peers",
            "Learn from one another.",
            MentoringModel.PeerPairs,
            ["SQL"],
            EnrolmentClosesAt: Today.AddMinutes(-1),
            StartsAt: Today.AddDays(7),
            EndsAt: Today.AddDays(180),
            new CohortPolicy()
        );
        var cohort = Cohort.Draft(plan, Ada.Id, Today.AddDays(-14));
        _ = cohort.OpenEnrolment(Today.AddDays(-14)).Value;
        await GivenAsync(cohort);
        await using var store = NewStore();
        Assert.Equal(1, await new CloseDueEnrolments(store, Odd).RunAsync(Today, CancellationToken.None));
    }

    private Task<Notice> NoticeAsync() => InStoreAsync(store => store.Notices.AsNoTracking().SingleAsync());

    /// <summary>The lease of a dead sender lasts a minute and a half, longer than anybody wants to wait for a test.</summary>
    private Task<int> LetTheLeaseRunOutAsync() =>
        InStoreAsync(store =>
            store.Database.ExecuteSqlRawAsync("UPDATE notices SET lease_until = now() - interval '1 second'")
        );

    private static async Task EventuallyAsync(BotProcess bot, Func<Task<bool>> isSo, string what)
    {
        await Eventually.SoAsync(
            async () => bot.HasEnded || await isSo(),
            () => Task.FromResult($"{what}. The bot said:\n{bot.Said}")
        );
        Assert.False(bot.HasEnded, $"The bot has ended before {what}. It said:\n{bot.Said}");
    }
}
