using Npgsql;

namespace MentorBot.Domain.Store;

/// <summary>
/// Work on some rows, in a commit of its own, so that memory stays bounded and what is done is done. A batch that somebody
/// overtook is read again. Jobs go through <see cref="OddRows"/>, which isolates the rows too.
/// </summary>
internal static class Batches
{
    public const int Size = 500;
    private const int Tries = 5;

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
