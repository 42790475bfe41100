namespace MentorBot.Domain.Notices;

/// <summary>Figures about the outbox of all nodes at one moment.</summary>
/// <param name="Open">How many notices there are in each state and priority; those there are none of are left out.</param>
/// <param name="OldestDue">For how long the longest waiting of those that could be sent has been due; null when none is.</param>
/// <param name="DeadRows">By table: rows that are gone and still take room, as the database reckons them.</param>
public sealed record Backlog(
    IReadOnlyList<OpenNotices> Open,
    TimeSpan? OldestDue,
    IReadOnlyDictionary<string, long> DeadRows
)
{
    public static readonly Backlog Empty = new([], null, new Dictionary<string, long>(StringComparer.Ordinal));
}

/// <param name="Priority">0 answers, 1 check-ins, 2 digests; see <see cref="NoticePriority"/>.</param>
public sealed record OpenNotices(NoticeState State, int Priority, long Count);
