using MentorBot.Domain.Store;
using Npgsql;

namespace MentorBot.Testing.Faults;

/// <summary>
/// D18: while a node of this version works, two nodes of the next version migrate the schema and are killed in the
/// middle, repeatedly. This version is not disturbed, and each migration is applied once.
/// </summary>
public sealed record NextVersion(StageSettings Settings, int Rounds, TimeSpan Patience)
{
    private const string Migrating = "next-version";

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        await using var stage = await Stage.SetAsync(Settings);
        var node = await stage.StartNodeAsync("node-1");
        var kills = 0;
        var isOnce = true;
        for (var round = 1; round <= Rounds; round++)
        {
            kills += await MigrateAndDieAsync(stage, Steps(round));
            isOnce &= await MigrateAsync(stage, Steps(round)) is [>= 0, 0];
        }

        await stage.SettleAsync(Patience);
        var errors = node.Errors;
        var restarted = await RestartsAsync(stage);
        return [Figure(await stage.JudgeAsync(), kills, isOnce && restarted, errors)];
    }

    /// <summary>
    /// Migrations that later versions add to those of this build. Each locks one table of this version, because it takes
    /// two for a deadlock.
    /// </summary>
    private static List<LaterMigration> Steps(int round) => [.. Enumerable.Range(1, round).SelectMany(Added)];

    private static IEnumerable<LaterMigration> Added(int version) =>
        [
            new(
                $"99{version:00}0101000001_Column",
                $"ALTER TABLE people ADD next_{version} text; SELECT pg_sleep(0.1)"
            ),
            new(
                $"99{version:00}0101000002_Default",
                $"ALTER TABLE notices ADD next_{version} integer NOT NULL DEFAULT 0; SELECT pg_sleep(0.1)"
            ),
            new(
                $"99{version:00}0101000003_Table",
                $"CREATE TABLE next_{version} (person_id uuid PRIMARY KEY REFERENCES people); SELECT pg_sleep(0.1)"
            ),
            new(
                $"99{version:00}0101000004_Index",
                $"CREATE INDEX ix_next_{version} ON people (next_{version}); SELECT pg_sleep(0.1)"
            ),
        ];

    /// <returns>How many migrating nodes were killed before they were done.</returns>
    private async Task<int> MigrateAndDieAsync(Stage stage, List<LaterMigration> steps)
    {
        var migrating = MigrateAsync(stage, steps);
        await Task.Delay(TimeSpan.FromMilliseconds(40 + (Random(steps.Count) * 250)));
        await using var source = NpgsqlDataSource.Create(stage.Database);
        await using var kill = source.CreateCommand(
            $"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = '{Migrating}'"
        );
        await kill.ExecuteNonQueryAsync();
        return (await migrating).Count(applied => applied < 0);
    }

    private double Random(int salt) => new Random(Settings.Seed + salt).NextDouble();

    /// <returns>How many migrations each of the two nodes applied, the larger number first; -1 for a node that was killed.</returns>
    private static async Task<IReadOnlyList<int>> MigrateAsync(Stage stage, List<LaterMigration> steps)
    {
        var applied = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => MigrateOnceAsync(stage, steps)));
        return [.. applied.OrderDescending()];
    }

    private static async Task<int> MigrateOnceAsync(Stage stage, List<LaterMigration> steps)
    {
        var address = new NpgsqlConnectionStringBuilder(stage.Database)
        {
            ApplicationName = Migrating,
            Pooling = false,
        };
        await using var source = NpgsqlDataSource.Create(address.ConnectionString);
        try
        {
            return (await new Migrator(LaterMigrations.Options(source, [.. steps])).MigrateAsync()).Count;
        }
        catch (NpgsqlException)
        {
            return -1;
        }
    }

    /// <summary>A rollback: this version starts with the schema of the next one.</summary>
    private static async Task<bool> RestartsAsync(Stage stage)
    {
        await stage.ReplaceAsync("node-1");
        return await stage.Node("node-1").AnswersReadyAsync();
    }

    private Figure Figure(Verdict verdict, int kills, bool isSound, IReadOnlyList<string> errors) =>
        new(
            "D18",
            FormattableString.Invariant(
                $"{Rounds} × two migrators of the next version at once, {kills} cut off midway, "
            ) + FormattableString.Invariant($"this version sending {Settings.Messages:N0} messages"),
            FormattableString.Invariant(
                $"{errors.Count} errors in this version{string.Concat(errors.Take(1))}, {verdict.Accounts}, {verdict.Doubled} twice; "
            ) + (isSound ? "each step taken once, this version starts again" : "a step went wrong"),
            isSound && errors.Count == 0 && verdict is { Lost: 0, Waiting: 0, Doubled: 0 }
        );
}
