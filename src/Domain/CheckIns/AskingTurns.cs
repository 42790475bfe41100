using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// Whose turn it is to ask people how it goes. Until the end of the transaction nobody else asks anybody of the same half of
/// the people: only so can the questions of a week be counted.
/// </summary>
internal static class AskingTurns
{
    /// <summary>People are told apart by a hash of their id, which has nothing to do with who they are or where.</summary>
    public const int Halves = 2;
    private const long Key = 0x50726F6D707430; // "Prompt0"

    public static Task TakeTurnAskingAsync(this MentorStore store, int half, CancellationToken cancellation)
    {
        var key = Key + half;
        return store.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({key})", cancellation);
    }

    /// <summary>In order, so that two who take all of them wait for one another and not for ever.</summary>
    public static async Task TakeEveryTurnAskingAsync(this MentorStore store, CancellationToken cancellation)
    {
        for (var half = 0; half < Halves; half++)
        {
            await store.TakeTurnAskingAsync(half, cancellation);
        }
    }
}
