using MentorBot.Domain.Store;
using MentorBot.Testing;
using Npgsql;

namespace MentorBot.Domain.Tests.Promises;

/// <summary>Migrations that take long, and migrators that are killed.</summary>
[Trait("promise", "D18")]
public sealed class D18MigrationsTests
{
    private static readonly LaterMigration Slow = new(
        "99990101000000_Slow",
        "CREATE TABLE slow (id int); SELECT pg_sleep(1.5)"
    );

    [Fact]
    public async Task D18_a_migration_and_the_wait_for_it_may_take_longer_than_a_statement_usually_may()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var one = Impatient(database);
        await using var other = Impatient(database);

        var applied = await Task.WhenAll(WithSlow(one).MigrateAsync(), WithSlow(other).MigrateAsync());

        Assert.Single(applied, names => names.Count == 1);
    }

    [Fact]
    public async Task D18_a_migration_that_was_cut_off_says_so_left_nothing_behind_and_is_taken_again()
    {
        await using var database = await TestDatabase.CreateAsync();
        var migrating = WithSlow(database.Source).MigrateAsync();
        while (await TerminateAsync(database) == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        var error = await Assert.ThrowsAsync<PostgresException>(() => migrating);
        Assert.Equal(PostgresErrorCodes.AdminShutdown, error.SqlState);
        Assert.Equal([Slow.Id], await WithSlow(database.Source).MissingAsync());
        Assert.Equal([Slow.Id], await WithSlow(database.Source).MigrateAsync());
    }

    [Fact]
    public async Task D18_what_a_later_version_added_is_no_reason_for_this_one_to_refuse_the_start()
    {
        await using var database = await TestDatabase.CreateAsync();
        await WithSlow(database.Source).MigrateAsync();

        Assert.Empty(await new Migrator(database.Source).MissingAsync());
        Assert.Empty(await new Migrator(database.Source).MigrateAsync());
    }

    private static Migrator WithSlow(NpgsqlDataSource database) => new(LaterMigrations.Options(database, Slow));

    /// <summary>A statement may take at most a second unless it sets its own time-out.</summary>
    private static NpgsqlDataSource Impatient(TestDatabase database) =>
        NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(database.OwnerConnectionString) { CommandTimeout = 1 }.ConnectionString
        );

    private static async Task<long> TerminateAsync(TestDatabase database)
    {
        await using var command = database.Source.CreateCommand(
            """
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%pg_sleep%'
            """
        );
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
