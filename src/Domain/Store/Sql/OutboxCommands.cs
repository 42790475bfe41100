using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MentorBot.Domain.Store.Sql;

internal static class OutboxCommands
{
    /// <summary>A command on the context's connection, which stays open as long as the context.</summary>
    public static async Task<NpgsqlCommand> CommandAsync(
        this MentorStore store,
        string sql,
        CancellationToken cancellation
    )
    {
        await store.Database.OpenConnectionAsync(cancellation);
#pragma warning disable CA2100 // Constants of this assembly, never words of a person.
        return new NpgsqlCommand(sql, (NpgsqlConnection)store.Database.GetDbConnection());
#pragma warning restore CA2100
    }
}
