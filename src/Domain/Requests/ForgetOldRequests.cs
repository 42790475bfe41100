using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Requests;

/// <summary>
/// Deletes what people wrote in requests once they are settled for a while, then the requests themselves, and wishes to be told
/// that were answered or are old.
/// </summary>
public sealed class ForgetOldRequests(MentorStore store)
{
    public static readonly TimeSpan KeepMessage = TimeSpan.FromDays(30);

    /// <summary>So long it is known whether somebody usually answers.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromDays(180);
    private static readonly TimeSpan KeepTold = TimeSpan.FromDays(14);

    /// <returns>How many rows were changed or deleted.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var (words, old, told) = (now - KeepMessage, now - Keep, now - KeepTold);
        var emptied = await store
            .HelpRequests.Where(r => r.SettledAt < words && r.Message != null)
            .ExecuteUpdateAsync(change => change.SetProperty(r => r.Message, (string?)null), cancellation);
        return emptied
            + await store
                .HelpRequests.Where(r => r.SettledAt < old)
                .OrderBy(r => r.SettledAt)
                .DeleteInBatchesAsync(cancellation)
            + await store
                .HelpWaits.Where(w => w.ToldAt < told || w.Since < old)
                .OrderBy(w => w.Since)
                .DeleteInBatchesAsync(cancellation);
    }
}
