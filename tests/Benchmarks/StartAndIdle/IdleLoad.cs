using MentorBot.Benchmarks.Turns;
using MentorBot.Testing;

namespace MentorBot.Benchmarks.StartAndIdle;

/// <summary>What the bot and its database have done so far; the difference of two is what they did in between.</summary>
/// <param name="Processor">Of the bot, of all cores.</param>
/// <param name="Database">Of the database's server; zero where it cannot be read.</param>
/// <param name="Runs">Of scheduled jobs.</param>
/// <param name="SchedulerBytes">Of the scheduler's tables and their indexes.</param>
internal sealed record IdleLoad(
    TimeSpan Processor,
    TimeSpan Database,
    long Transactions,
    long Runs,
    long SchedulerBytes
)
{
    private const string Read = """
        SELECT (SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = current_database()),
            (SELECT last_value FROM hangfire.job_id_seq),
            (SELECT sum(pg_total_relation_size(oid))::bigint FROM pg_class
                WHERE relnamespace = 'hangfire'::regnamespace AND relkind = 'r')
        """;

    public static IdleLoad operator -(IdleLoad later, IdleLoad earlier) =>
        new(
            later.Processor - earlier.Processor,
            later.Database - earlier.Database,
            later.Transactions - earlier.Transactions,
            later.Runs - earlier.Runs,
            later.SchedulerBytes - earlier.SchedulerBytes
        );

    public static async Task<IdleLoad> ReadAsync(TestDatabase database, ServerProcess bot)
    {
        var server = await CpuTime.ReadAsync(database.Source);
        await using var command = database.Source.CreateCommand(Read);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return new(bot.Processor, server.Database, reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }
}
