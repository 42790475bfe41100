using System.Diagnostics;
using System.Text.Json;
using MentorBot.Domain.Store;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Hosting;

/// <summary>Runs the program as a process, for what a test cannot observe from inside.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task Migrate_applies_what_is_missing_says_so_and_ends()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();

        var first = await RunAsync(database, "--migrate");
        var second = await RunAsync(database, "--migrate");

        Assert.Equal(0, first.Code);
        Assert.Contains("_Initial", first.Output, StringComparison.Ordinal);
        Assert.Equal((0, "The database is up to date."), (second.Code, second.Output.Trim()));
        Assert.Empty(await new Migrator(database.Source).MissingAsync());
    }

    [Fact]
    public async Task In_production_a_database_that_lacks_migrations_refuses_the_start_in_one_sentence()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();

        var (code, _, errors) = await RunAsync(database);

        Assert.Equal(1, code);
        Assert.Contains("--migrate", Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.NotEmpty(await new Migrator(database.Source).MissingAsync());
    }

    [Fact]
    [Trait("promise", "S15")]
    public async Task S15_in_production_a_role_that_may_change_the_audit_trail_refuses_the_start_in_one_sentence()
    {
        await using var database = await TestDatabase.CreateAsync();

        var (code, _, errors) = await RunAsAsync(database.OwnerConnectionString, null);

        Assert.Equal(1, code);
        Assert.Contains("may change the schema", Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("promise", "S15")]
    public async Task S15_the_owner_is_not_named_where_the_bot_runs_and_migrates_for_a_role_that_exists()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        var nobody = database.ConnectionString.Replace("Username=", "Username=no_", StringComparison.Ordinal);

        var running = await RunAsAsync(database.ConnectionString, database.OwnerConnectionString);
        var same = await RunAsAsync(database.OwnerConnectionString, database.OwnerConnectionString, "--migrate");
        var absent = await RunAsAsync(nobody, database.OwnerConnectionString, "--migrate");

        Assert.Contains(
            "is for --migrate only",
            Assert.Single(running.Errors.Trim().Split('\n')),
            StringComparison.Ordinal
        );
        Assert.Contains("name the same role", Assert.Single(same.Errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Contains("CREATE ROLE no_", Assert.Single(absent.Errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.NotEmpty(await new Migrator(database.Source).MissingAsync());
    }

    [Fact]
    public async Task Migrate_without_a_database_says_what_is_missing()
    {
        var (code, _, errors) = await RunAsync(null, "--migrate");

        Assert.Equal(1, code);
        Assert.Contains("ConnectionStrings__MentorBot", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Started_from_anywhere_it_keeps_to_the_settings_beside_it()
    {
        await using var database = await TestDatabase.CreateAsync();

        using var process = Start(database.ConnectionString, owner: null);
        var words = await UntilAsync(process, "Application started");
        process.Kill();

        Assert.DoesNotContain(words, line => line.StartsWith("info: Hangfire", StringComparison.Ordinal));
    }

    /// <summary>A request that asks for more than there is fails by itself; without a limit the system would end the process.</summary>
    [Fact]
    public void Its_memory_is_limited_to_a_part_of_the_machine()
    {
        var settings = Path.ChangeExtension(typeof(Program).Assembly.Location, "runtimeconfig.json");

        using var read = JsonDocument.Parse(File.ReadAllText(settings));
        var limits = read.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties");

        Assert.InRange(limits.GetProperty("System.GC.HeapHardLimitPercent").GetInt32(), 1, 75);
    }

    /// <summary>As it is deployed: the owner is named for <c>--migrate</c> only.</summary>
    private static Task<(int Code, string Output, string Errors)> RunAsync(
        TestDatabase? database,
        params string[] arguments
    ) =>
        RunAsAsync(
            database?.ConnectionString,
            arguments.Length > 0 ? database?.OwnerConnectionString : null,
            arguments
        );

    private static async Task<(int Code, string Output, string Errors)> RunAsAsync(
        string? connection,
        string? owner,
        params string[] arguments
    )
    {
        using var process = Start(connection, owner, arguments);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Started in an unrelated working directory.</summary>
    private static Process Start(string? connection, string? owner, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ConnectionStrings__MentorBot"] = connection ?? "";
        start.Environment["ConnectionStrings__MentorBotOwner"] = owner ?? "";
        start.Environment["MentorBot__TenantId"] = BotHost.TenantId;
        start.Environment["MentorBot__AppId"] = BotHost.AppId;
        start.Environment["MentorBot__AppSecret"] = "a secret of the tests";
        start.Environment["MentorBot__Coordinators__0"] = BotHost.TenantId;
        return Process.Start(start)!;
    }

    private static async Task<List<string>> UntilAsync(Process process, string words)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var lines = new List<string>();
        while (lines.LastOrDefault()?.Contains(words, StringComparison.Ordinal) != true)
        {
            lines.Add(await process.StandardOutput.ReadLineAsync(patience.Token) ?? throw new IOException("It ended."));
        }

        return lines;
    }
}
