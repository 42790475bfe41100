using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Store;

/// <summary>What a job does to rows.</summary>
/// <param name="Name">The job's name in the schedule.</param>
/// <param name="Store">Where the rows are; nothing is tracked between two batches.</param>
/// <param name="ActAsync">
/// Loads those of the rows that are still due, acts on them and commits. Says how many it has acted on, in whatever it
/// counts. It may be called again for some of the rows after a failure.
/// </param>
internal sealed record RowJob<TId>(string Name, MentorStore Store, Func<List<TId>, Task<int>> ActAsync)
    where TId : struct, IEntityId<TId>
{
    /// <summary>Rows in one commit.</summary>
    public int AtOnce { get; init; } = Batches.Size;
}

/// <summary>What has come of one run of a job so far.</summary>
internal sealed class RowRun<TId>(RowJob<TId> job, DateTimeOffset now, CancellationToken cancellation)
    where TId : struct, IEntityId<TId>
{
    public RowJob<TId> Job => job;
    public DateTimeOffset Now => now;
    public CancellationToken Cancellation => cancellation;

    /// <summary>Rows that could not be handled.</summary>
    public List<TId> Odd { get; } = [];

    /// <summary>The last failure; null if there was none.</summary>
    public Exception? Last { get; set; }

    /// <summary>How many rows were handled.</summary>
    public int Handled { get; set; }

    /// <summary>The sum of what the job has returned.</summary>
    public int Result { get; set; }
}
