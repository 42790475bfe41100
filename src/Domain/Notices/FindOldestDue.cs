using MentorBot.Domain.Store;

namespace MentorBot.Domain.Notices;

/// <summary>How long the notice that waits longest has been due; only of people who can be reached.</summary>
public sealed class FindOldestDue(MentorStore store)
{
    /// <summary>Null when nothing is due.</summary>
    public async Task<TimeSpan?> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        now - await store.OldestDueAsync(now, cancellation);
}
