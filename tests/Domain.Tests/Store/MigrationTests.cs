using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MentorBot.Domain.Tests.Store;

public sealed class MigrationTests
{
    [Fact]
    public async Task The_migrations_and_the_model_give_the_same_schema()
    {
        await using var migrated = await TestDatabase.CreateAsync();
        await using var modelled = await ModelledAsync();

        Assert.Equal(await Schema.OfAsync(modelled), await Schema.OfAsync(migrated));
    }

    [Fact]
    public async Task The_last_migration_knows_the_model_of_this_build()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var store = database.NewStore();

        Assert.False(
            store.Database.HasPendingModelChanges(),
            "Run: dotnet ef migrations add <Name> --project src/Domain"
        );
    }

    [Theory]
    [InlineData("ALTER TABLE people ALTER name DROP NOT NULL")]
    [InlineData("ALTER TABLE people ALTER name TYPE text")]
    [InlineData("ALTER TABLE people ALTER locale SET DEFAULT 'en-US'")]
    [InlineData("ALTER TABLE people ADD nickname text")]
    [InlineData("ALTER TABLE match_records ALTER plan TYPE json")]
    [InlineData("ALTER TABLE enrolments DROP CONSTRAINT fk_enrolments_people_person_id")]
    [InlineData("ALTER INDEX ix_people_entra_id RENAME TO ix_people_entra")]
    [InlineData("DROP INDEX ix_notices_due")]
    [InlineData("CREATE TABLE forgotten (id uuid)")]
    [InlineData("ALTER TABLE chat_rate_limits RESET (fillfactor)")]
    public async Task A_schema_that_differs_is_seen_to_differ(string change)
    {
        await using var database = await TestDatabase.CreateAsync();
        var before = await Schema.OfAsync(database);

        await using var command = database.Source.CreateCommand(change);
        await command.ExecuteNonQueryAsync();

        Assert.NotEqual(before, await Schema.OfAsync(database));
    }

    [Fact]
    public async Task Nodes_that_start_at_once_apply_each_migration_once()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await using var otherNode = NpgsqlDataSource.Create(database.OwnerConnectionString);
        Migrator[] migrators = [new(database.Source), new(otherNode), new(database.Source), new(otherNode)];

        var applied = await Task.WhenAll(migrators.Select(migrator => migrator.MigrateAsync()));

        var names = Assert.Single(applied, list => list.Count > 0);
        Assert.Equal(await NamesAsync(database), names);
        Assert.Empty(await migrators[0].MissingAsync());
    }

    [Fact]
    public async Task An_empty_database_lacks_every_migration_and_a_migrated_one_lacks_none()
    {
        await using var empty = await TestDatabase.CreateEmptyAsync();
        await using var migrated = await TestDatabase.CreateAsync();

        Assert.EndsWith("_Initial", (await new Migrator(empty.Source).MissingAsync())[0], StringComparison.Ordinal);
        Assert.Empty(await new Migrator(migrated.Source).MissingAsync());
        Assert.Empty(await new Migrator(migrated.Source).MigrateAsync());
    }

    private static async Task<TestDatabase> ModelledAsync()
    {
        var database = await TestDatabase.CreateEmptyAsync();
        await using var store = database.NewStore();
        await using var command = database.Source.CreateCommand(store.Database.GenerateCreateScript());
        await command.ExecuteNonQueryAsync();
        return database;
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(TestDatabase database)
    {
        await using var command = database.Source.CreateCommand(
            """SELECT array_agg("MigrationId" ORDER BY "MigrationId") FROM "__EFMigrationsHistory" """
        );
        return (string[])(await command.ExecuteScalarAsync())!;
    }
}
