using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Store.Sql;

/// <summary>
/// Serialises the jobs that prompt people, with one advisory lock per half of the people, held until the transaction
/// ends. Without it, two nodes could each count a person's prompts of the week and together exceed the budget.
/// </summary>
/// <remarks>SQL, because EF Core has no word for PostgreSQL's advisory locks.</remarks>
internal static class PromptLocks
{
    /// <summary>People are divided by a hash of their id, which says nothing about who or where they are.</summary>
    public const int Halves = 2;
    private const long Key = 0x50726F6D707430; // "Prompt0"

    /// <summary>Waits for the lock on one half of the people.</summary>
    public static Task LockPromptsAsync(this MentorStore store, int half, CancellationToken cancellation)
    {
        var key = Key + half;
        return store.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({key})", cancellation);
    }

    /// <summary>Takes both locks, always in the same order, so that two nodes taking both cannot deadlock.</summary>
    public static async Task LockAllPromptsAsync(this MentorStore store, CancellationToken cancellation)
    {
        for (var half = 0; half < Halves; half++)
        {
            await store.LockPromptsAsync(half, cancellation);
        }
    }
}
