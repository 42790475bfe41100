namespace MentorBot.Domain.Notices;

/// <summary>The state of the outbox, over all nodes, at one moment.</summary>
/// <param name="Open">How many notices there are in each state and priority; empty combinations are left out.</param>
/// <param name="OldestDue">
/// How long the longest-waiting notice that could be sent has been due; null if none is.
/// </param>
/// <param name="DeadRows">Dead rows that still take up space, per table, as estimated by PostgreSQL.</param>
public sealed record Backlog(
    IReadOnlyList<OpenNotices> Open,
    TimeSpan? OldestDue,
    IReadOnlyDictionary<string, long> DeadRows
)
{
    public static readonly Backlog Empty = new([], null, new Dictionary<string, long>(StringComparer.Ordinal));
}

/// <summary>How many notices share a state and a priority.</summary>
/// <param name="State">The state.</param>
/// <param name="Priority">0 to 2; see <see cref="NoticePriority"/>.</param>
/// <param name="Count">How many.</param>
public sealed record OpenNotices(NoticeState State, int Priority, long Count);
