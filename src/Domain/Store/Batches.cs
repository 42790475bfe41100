using Npgsql;

namespace MentorBot.Domain.Store;

/// <summary>
/// What a job does to many rows: a batch at a time, each in a commit of its own, so that memory stays bounded and what is
/// done is done. A batch that somebody overtook is read again.
/// </summary>
internal static class Batches
{
    public const int Size = 500;
    private const int Tries = 5;

    /// <param name="batch">
    /// Loads at most <see cref="Size"/> rows that are still due, acts on them and commits; says how many it loaded. What it
    /// has acted on must no longer be due.
    /// </param>
    /// <returns>How many rows were acted on.</returns>
    public static async Task<int> DrainAsync(MentorStore store, Func<Task<int>> batch)
    {
        var total = 0;
        for (var done = Size; done == Size; total += done)
        {
            done = await RunAsync(store, batch);
        }

        return total;
    }

    /// <summary>Runs one batch with nothing tracked before or after, again when somebody was first.</summary>
    /// <exception cref="ConcurrencyConflictException">Overtaken every time; the next run of the job goes on.</exception>
    public static async Task<T> RunAsync<T>(MentorStore store, Func<Task<T>> batch)
    {
        for (var attempt = 1; ; attempt++)
        {
            store.ChangeTracker.Clear();
            try
            {
                return await batch();
            }
            catch (ConcurrencyConflictException) when (attempt < Tries)
            {
                // The rows are read again; what the other did is no longer due.
            }
            catch (PostgresException e)
                when (e.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.ForeignKeyViolation
                    && attempt < Tries
                )
            {
                // Two who took the same locks in another order, or somebody was erased meanwhile; nothing was written here.
            }
            finally
            {
                store.ChangeTracker.Clear();
            }
        }
    }
}
