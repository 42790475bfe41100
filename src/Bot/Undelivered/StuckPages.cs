using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Undelivered;

/// <summary>Reads undelivered messages page by page, for the chat and for the console.</summary>
internal sealed class StuckPages(ListStuckNotices list)
{
    /// <summary>The requested page, from 0, or the last one if there are fewer pages by now.</summary>
    public async Task<(Result<StuckPage> Read, int Page)> ReadAsync(
        int wanted,
        int size,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var page = Math.Clamp(wanted, 0, (int.MaxValue / size) - 1);
        var read = await list.RunAsync(new(page * size, size), context, cancellation);
        if (read.IsRefused || read.Value.Notices.Count > 0 || page == 0)
        {
            return (read, page);
        }

        var last = Math.Max(0, (read.Value.Total - 1) / size);
        return (await list.RunAsync(new(last * size, size), context, cancellation), last);
    }
}
