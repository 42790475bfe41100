using System.Globalization;
using MentorBot.Testing;

namespace MentorBot.Benchmarks.Queries;

/// <summary>
/// <c>queries [--people N]</c>: runs every job and the most frequent requests in a large organisation, and lists the
/// ten slowest statements with their plans. Statements that do bulk work, thousands of rows at a time, have no limit.
/// </summary>
internal static class QueriesCommand
{
    private const int Listed = 10;
    private static readonly TimeSpan Bound = TimeSpan.FromMilliseconds(100);

    /// <returns>0, or 1 if a statement that does no bulk work exceeded the limit.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var people = args is ["--people", var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 100_000;
        await using var database = await TestDatabase.CreateAsync();
        await new BigOrganisation(people, WeeksOfHistory: 4, AwayEvery: 50).BuildAsync(database);
        using var watch = new StatementWatch();
        await using (var work = new UsualWork(database, watch))
        {
            await work.RunAsync();
        }

        var slowest = watch.Statements.OrderByDescending(s => s.Time).Take(Listed).ToList();
        await PrintAsync(people, watch.Statements.Count, slowest, output);
        foreach (var (statement, place) in slowest.Select((s, i) => (s, i + 1)))
        {
            await output.WriteLineAsync(
                $"\n{place}. {statement.What}\n{await PlanOf.ExplainAsync(database, statement)}"
            );
        }

        return watch.Statements.Any(s => !s.IsBulk && s.Time > Bound) ? 1 : 0;
    }

    private static async Task PrintAsync(int people, int count, IEnumerable<Statement> slowest, TextWriter output)
    {
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{people:N0} people: the slowest {Listed} of {count} statements; the time is the median of each."
            )
        );
        await output.WriteLineAsync(
            "\n| asked by | times | ms | rows or values | kind | statement |\n|---|---:|---:|---:|---|---|"
        );
        foreach (var s in slowest)
        {
            var kind =
                s.IsBulk ? "bulk"
                : s.Time > Bound ? "**too slow**"
                : "";
            await output.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {s.What} | {s.Times} | {s.Time.TotalMilliseconds:N1} | {s.Rows:N0} | {kind} | `{s.Beginning}` |"
                )
            );
        }
    }
}
