using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.SignIns;

/// <summary>Deletes links to the console that were not used in time, and sessions that are over.</summary>
public sealed class ForgetOldSignIns(MentorStore store)
{
    /// <returns>How many links and sessions were deleted.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var (seen, started) = (now - ConsoleSession.Idle, now - ConsoleSession.Longest);
        return await store.ConsoleLinks.Where(l => l.ExpiresAt <= now).ExecuteDeleteAsync(cancellation)
            + await store
                .ConsoleSessions.Where(s => s.SeenAt <= seen || s.StartedAt <= started)
                .ExecuteDeleteAsync(cancellation);
    }
}
