using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Store;
using MentorBot.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Testing;

/// <summary>Moves the clock of a bot under test, which otherwise stands still.</summary>
public static class PassingTime
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Waits in real time while moving the bot's clock a little at a time, because a chat accepts only one message per
    /// second.
    /// </summary>
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
    /// Moves the clock far ahead, once all earlier messages have arrived. If the clock jumped during a send, the sender
    /// would see an answer that took days.
    /// </summary>
    public static async Task PassAsync(this BotHost bot, TimeSpan time)
    {
        await bot.UntilAsync(async () => !await IsAnythingUnderWayAsync(bot), "everything has arrived");
        bot.Clock.Advance(time);
    }

    /// <summary>Runs every job that is due by the bot's clock.</summary>
    public static Task RunJobsAsync(this BotHost bot) =>
        bot.Services.GetRequiredService<IJobRunner>().RunAllDueAsync(bot.Clock.GetUtcNow(), CancellationToken.None);

    /// <summary>Whether a message to this person is being sent; also if the database cannot be asked now.</summary>
    internal static async Task<bool> IsBeingToldAsync(this BotHost bot, Guid entraId)
    {
        try
        {
            await using var store = bot.Database.NewStore();
            return await store.Notices.AnyAsync(notice =>
                notice.State == NoticeState.Claimed
                && store.People.Any(p => p.Id == notice.RecipientId && p.EntraId == entraId)
            );
        }
        catch (Exception e) when (StoreOutage.Explains(e))
        {
            return true;
        }
    }

    /// <summary>Messages waiting for people who cannot be reached do not count.</summary>
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
