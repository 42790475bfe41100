using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Tests.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MentorBot.Domain.Tests.Promises;

/// <summary>S15: one row for each act, and whoever holds the bot's own connection can neither change nor delete it.</summary>
[Trait("promise", "S15")]
public sealed class S15AuditTests : DatabaseTest
{
    private readonly Person ada = A.Person();

    [Theory]
    [InlineData("UPDATE audit_entries SET actor_id = NULL")]
    [InlineData("UPDATE audit_entries SET at = now() WHERE action = 'see-digest'")]
    [InlineData("DELETE FROM audit_entries")]
    [InlineData("DELETE FROM audit_entries USING people WHERE actor_id = people.id")]
    [InlineData("MERGE INTO audit_entries a USING people p ON a.actor_id = p.id WHEN MATCHED THEN DELETE")]
    [InlineData("INSERT INTO audit_entries SELECT * FROM audit_entries ON CONFLICT (id) DO UPDATE SET action = 'x'")]
    [InlineData("TRUNCATE audit_entries")]
    [InlineData("TRUNCATE people CASCADE")]
    [InlineData("BEGIN; LOCK TABLE audit_entries IN ACCESS EXCLUSIVE MODE")]
    public async Task S15_the_running_bot_can_only_add_to_the_audit_trail(string attempt)
    {
        await ActAsync();

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await StateOfAsync(attempt));
        Assert.Single(await InStoreAsync(s => s.Audit.ToListAsync()));
    }

    [Theory]
    [InlineData("CREATE TABLE mine (id int)")]
    [InlineData("CREATE TABLE hangfire.mine (id int)")]
    [InlineData("CREATE SCHEMA mine")]
    [InlineData("CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'")]
    [InlineData("ALTER TABLE people ADD mine int")]
    [InlineData("ALTER TABLE audit_entries DISABLE TRIGGER ALL")]
    [InlineData("ALTER TABLE audit_entries RENAME TO mine")]
    [InlineData("ALTER TABLE audit_entries OWNER TO CURRENT_USER")]
    [InlineData("CREATE INDEX mine ON people (name)")]
    [InlineData("CREATE TRIGGER mine BEFORE INSERT ON audit_entries EXECUTE FUNCTION refuse_settled_notices()")]
    [InlineData("DROP TABLE audit_entries")]
    [InlineData("DROP FUNCTION refuse_settled_notices CASCADE")]
    [InlineData("GRANT UPDATE ON audit_entries TO CURRENT_USER")]
    [InlineData("""DELETE FROM "__EFMigrationsHistory" """)]
    [InlineData("CREATE ROLE mine SUPERUSER")]
    public async Task S15_the_running_bot_cannot_change_the_schema_or_its_own_rights(string attempt)
    {
        var state = await StateOfAsync(attempt);

        // PostgreSQL only warns of a right that cannot be granted on; what counts is that it was not.
        Assert.True(state is PostgresErrorCodes.InsufficientPrivilege or null, state);
        await using var bot = NpgsqlDataSource.Create(Database.ConnectionString);
        Assert.False(await new RuntimeRole(bot).HasExcessRightsAsync());
        Assert.Equal(await SchemaAsync(), await SchemaOfTemplateAsync());
    }

    [Fact]
    public async Task S15_a_role_that_may_do_more_is_found_out()
    {
        Assert.True(await new RuntimeRole(Database.Source).HasExcessRightsAsync());
    }

    [Fact]
    public async Task S15_to_grant_the_rights_again_changes_nothing_and_takes_back_what_was_added_by_hand()
    {
        await OwnerAsync($"GRANT DELETE ON audit_entries TO {RuntimeRole.NameIn(Database.ConnectionString)}");
        await using var bot = NpgsqlDataSource.Create(Database.ConnectionString);
        Assert.True(await new RuntimeRole(bot).HasExcessRightsAsync());

        var owner = new SchemaOwner(Database.OwnerConnectionString, Database.ConnectionString);
        Assert.Empty(await owner.MigrateAsync());
        Assert.Empty(await owner.MigrateAsync());
        Assert.False(await new RuntimeRole(bot).HasExcessRightsAsync());
    }

    [Fact]
    public async Task S15_what_cannot_be_written_into_the_audit_trail_does_not_happen()
    {
        await GivenAsync(ada);
        await OwnerAsync("ALTER TABLE audit_entries ADD CONSTRAINT full_disk CHECK (false) NOT VALID");

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => RemoveAsync());

        Assert.Equal(Reachability.Reachable, await ReachAsync());
    }

    [Fact]
    public async Task S15_an_act_that_is_cut_off_before_its_commit_leaves_neither_itself_nor_a_row()
    {
        await GivenAsync(ada);
        await using var blocker = await Database.Source.OpenConnectionAsync();
        await using var transaction = await blocker.BeginTransactionAsync();
        await RunAsync(blocker, "LOCK TABLE audit_entries IN EXCLUSIVE MODE");
        var act = Record.ExceptionAsync(() => RemoveAsync());
        // On a connection of its own: within a transaction, PostgreSQL shows the activity of its first look.
        await using var killer = await Database.Source.OpenConnectionAsync();
        await Eventually.SoAsync(() => KillsAsync(killer), "the act waits for the audit trail and is killed");
        await transaction.RollbackAsync();

        Assert.NotNull(await act);
        Assert.Equal(Reachability.Reachable, await ReachAsync());
        Assert.Empty(await InStoreAsync(s => s.Audit.ToListAsync()));
        await RemoveAsync();
        Assert.Equal(["remove-bot"], await InStoreAsync(s => s.Audit.Select(a => a.Action).ToListAsync()));
    }

    private async Task ActAsync()
    {
        await GivenAsync(ada, AuditEntry.Of(ActOf(ada), "see-digest", ada.Id.Value));
    }

    private Task<int> RemoveAsync() =>
        InStoreAsync(async store =>
        {
            await new RecordBotRemoval(store).RunAsync(ActOf(ada), CancellationToken.None);
            return 0;
        });

    private Task<Reachability> ReachAsync() =>
        InStoreAsync(s => s.People.Where(p => p.Id == ada.Id).Select(p => p.Reachability).SingleAsync());

    /// <returns>The SQLSTATE of the refusal; null if the statement went through.</returns>
    private async Task<string?> StateOfAsync(string sql)
    {
        await using var bot = NpgsqlDataSource.Create(Database.ConnectionString);
        await using var command = bot.CreateCommand(sql);
        return (await Record.ExceptionAsync(() => command.ExecuteNonQueryAsync()) as PostgresException)?.SqlState;
    }

    private async Task OwnerAsync(string sql)
    {
        await using var connection = await Database.Source.OpenConnectionAsync();
        await RunAsync(connection, sql);
    }

    private static async Task<object?> RunAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Constants of this test.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    private static async Task<bool> KillsAsync(NpgsqlConnection connection) =>
        (long)
            (
                await RunAsync(
                    connection,
                    """
                    SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                    WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%audit_entries%'
                    """
                )
            )! > 0;

    private Task<IReadOnlyList<string>> SchemaAsync() => Schema.OfAsync(Database);

    private static async Task<IReadOnlyList<string>> SchemaOfTemplateAsync()
    {
        await using var fresh = await TestDatabase.CreateAsync();
        return await Schema.OfAsync(fresh);
    }
}
