using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Testing;

/// <summary>Time of a bot whose clock stands still until a test moves it.</summary>
public static class PassingTime
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits in real time while the bot's clock goes on a little: a chat takes one message a second by it.</summary>
    public static Task UntilAsync(this BotHost bot, Func<Task<bool>> isSo, string what) =>
        Eventually.SoAsync(
            () =>
            {
                bot.Clock.Advance(Step);
                return isSo();
            },
            what
        );

    /// <summary>
    /// Lets much time pass, once everything said before has arrived: a clock that leaps while a message is on its way looks
    /// to the sender like an answer that took days.
    /// </summary>
    public static async Task PassAsync(this BotHost bot, TimeSpan time)
    {
        await bot.UntilAsync(async () => !await IsAnythingUnderWayAsync(bot), "everything has arrived");
        bot.Clock.Advance(time);
    }

    /// <summary>All scheduled work that is due by the bot's clock.</summary>
    public static Task RunJobsAsync(this BotHost bot) =>
        bot.Services.GetRequiredService<IJobRunner>().RunAllDueAsync(bot.Clock.GetUtcNow(), CancellationToken.None);

    /// <summary>What waits for people who cannot be reached is not under way.</summary>
    private static async Task<bool> IsAnythingUnderWayAsync(BotHost bot)
    {
        var now = bot.Clock.GetUtcNow();
        await using var store = bot.Database.NewStore();
        return await store.Notices.AnyAsync(notice =>
            notice.State == NoticeState.Claimed
            || (
                notice.State == NoticeState.Pending
                && notice.NotBefore <= now
                && store.People.Any(p => p.Id == notice.RecipientId && p.Reachability == Reachability.Reachable)
            )
        );
    }
}
