using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Tells how long the longest-waiting notice has been due, among those for people who can be reached.
/// </summary>
public sealed class FindOldestDue(MentorStore store)
{
    /// <returns>Null if nothing is due.</returns>
    public async Task<TimeSpan?> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        now - await store.OldestDueAsync(now, cancellation);
}
