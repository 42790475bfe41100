using System.Diagnostics;
using System.Globalization;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Benchmarks.Planning;

/// <summary>
/// <c>plan [--people N]</c>: how fast check-ins are planned, compared with merely writing the same rows.
/// </summary>
internal static class PlanCommand
{
    private const int Runs = 5;
    private static readonly DateTimeOffset Over = BigOrganisation.Monday.AddHours(36);

    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var people = args is ["--people", var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 100_000;
        await using var database = await TestDatabase.CreateAsync();
        await using var node = new ServiceCollection()
            .AddStore(database.ConnectionString)
            .AddCheckIns(PromptBudget.Usual)
            .BuildServiceProvider();
        var seeding = Stopwatch.StartNew();
        await new BigOrganisation(people).BuildAsync(database);
        var figures = new PlanFigures(people, seeding.Elapsed);
        figures.FirstLook = await TimedAsync(node, BigOrganisation.Monday.AddDays(-1), expected: 0);
        figures.Monday = await MondayAsync(node, people);
        for (var run = 1; run <= Runs; run++)
        {
            await AnswerAllAsync(database);
            var before = await CpuTime.ReadAsync(database.Source);
            figures.Bursts.Add(await TimedAsync(node, Over.AddDays(7 * run), people));
            figures.Cpu.Add(await CpuTime.ReadAsync(database.Source) - before);
            figures.References.Add(await BareRows.WriteAsync(database));
            figures.Idle.Add(await TimedAsync(node, Over.AddDays(7 * run).AddMinutes(1), expected: 0));
        }

        await output.WriteLineAsync(figures.ToString());
        return 0;
    }

    /// <summary>Runs the job every minute from Monday in the first zone to Monday in the last.</summary>
    private static async Task<MondayFigures> MondayAsync(ServiceProvider node, int people)
    {
        var (total, slowest, planned) = (TimeSpan.Zero, TimeSpan.Zero, 0);
        for (var now = BigOrganisation.Monday.AddHours(-14); now <= Over; now = now.AddMinutes(1))
        {
            var watch = Stopwatch.StartNew();
            planned += await PlanAsync(node, now);
            total += watch.Elapsed;
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
        }

        return planned == people
            ? new(total, slowest)
            : throw new InvalidOperationException($"{planned} check-ins were planned on Monday instead of {people}.");
    }

    private static async Task<TimeSpan> TimedAsync(ServiceProvider node, DateTimeOffset now, int expected)
    {
        var watch = Stopwatch.StartNew();
        var planned = await PlanAsync(node, now);
        return planned == expected
            ? watch.Elapsed
            : throw new InvalidOperationException($"{planned} check-ins were planned instead of {expected}.");
    }

    /// <summary>Runs it as a job of the bot would.</summary>
    private static async Task<int> PlanAsync(ServiceProvider node, DateTimeOffset now)
    {
        await using var scope = node.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PlanDueCheckIns>().RunAsync(now, CancellationToken.None);
    }

    /// <summary>Marks every check-in as answered and every notice as sent.</summary>
    private static async Task AnswerAllAsync(TestDatabase database)
    {
        await using var command = database.Source.CreateCommand(
            """
            UPDATE check_ins SET state = 'Answered', answered_at = asked_at, met = true, nudge_at = NULL WHERE state = 'Asked';
            TRUNCATE notices;
            """
        );
        command.CommandTimeout = 300;
        await command.ExecuteNonQueryAsync();
        await using var vacuum = database.Source.CreateCommand(
            "VACUUM ANALYZE check_ins, check_in_due_entries, open_questions"
        );
        vacuum.CommandTimeout = 300;
        await vacuum.ExecuteNonQueryAsync();
    }
}
