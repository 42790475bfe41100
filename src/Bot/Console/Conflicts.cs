using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Bot.Console;

/// <summary>Two people at once: whoever is second is told, and nothing of theirs is saved.</summary>
internal static class Conflicts
{
    /// <returns>What the use case returns; refused with <see cref="CardIsOutdated"/> if somebody was first.</returns>
    public static async Task<Result<T>> CatchAsync<T>(Func<Task<Result<T>>> run)
    {
        try
        {
            return await run();
        }
        catch (ConcurrencyConflictException)
        {
            return new CardIsOutdated();
        }
    }
}
