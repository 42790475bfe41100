using System.Globalization;
using MentorBot.Benchmarks.Matching;
using MentorBot.Benchmarks.Report;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Matching.Command;

/// <summary>The benchmark command reaches every published value of an instance.</summary>
public sealed class KnownInstancesTests
{
    private static readonly string TinyGraphs = Path.Combine(
        Repository.Root,
        "tests",
        "Domain.Tests",
        "Matching",
        "tiny"
    );

    public static TheoryData<string, bool> Quick() => Rows(row => !row.TakesLong);

    public static TheoryData<string, bool> Large() => Rows(row => row.TakesLong);

    public static TheoryData<string, int, int, int, int> Tiny()
    {
        var data = new TheoryData<string, int, int, int, int>();
        foreach (var line in File.ReadLines(Path.Combine(TinyGraphs, "expected.tsv")).Skip(1))
        {
            var cells = line.Split('\t');
            int[] values = [.. cells.Skip(1).Select(cell => int.Parse(cell, CultureInfo.InvariantCulture))];
            data.Add(cells[0], values[1], values[2], values[3], values[4]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Quick))]
    public void A_known_value_is_reached_and_proved(string id, bool fair) => AssertReached(id, fair);

    [LargeTheory]
    [MemberData(nameof(Large))]
    public void A_known_value_of_a_large_instance_is_reached_and_proved(string id, bool fair) =>
        AssertReached(id, fair);

    [Theory]
    [MemberData(nameof(Tiny))]
    public void A_graph_in_a_file_is_solved_and_proved(string file, int pairs, int sum, int minimum, int sumAtMinimum)
    {
        var instance = Families.Read($"file {Path.Combine(TinyGraphs, file)}");

        var (largest, fairest) = (instance.Solve(false, KernelRun.Quiet), instance.Solve(true, KernelRun.Quiet));

        Assert.Equal((pairs, sum, "optimal"), (largest.Cardinality, largest.Value, largest.Proof));
        Assert.Equal((pairs, sumAtMinimum, "optimal"), (fairest.Cardinality, fairest.Value, fairest.Proof));
        Assert.Equal(pairs == 0 ? null : minimum, fairest.Minimum);
    }

    [Fact]
    public void The_table_has_every_known_instance_and_those_with_a_known_minimum_twice()
    {
        var rows = Expected.All();

        Assert.Equal(47, rows.Count(row => !row.Fair));
        Assert.Equal(16, rows.Count(row => row.Fair));
        Assert.Equal(3, rows.Count(row => row.BestKnown));
        Assert.Equal(5, rows.Count(row => row.Checksum is not null));
        Assert.All(rows, row => Assert.Equal(row.Fair, row.Minimum is not null));
    }

    private static TheoryData<string, bool> Rows(Func<Expected, bool> wanted)
    {
        var data = new TheoryData<string, bool>();
        foreach (var row in Expected.All().Where(wanted))
        {
            data.Add(row.Id, row.Fair);
        }

        return data;
    }

    private static void AssertReached(string id, bool fair)
    {
        var known = Expected.All().Single(row => (row.Id, row.Fair) == (id, fair));

        var found = Families.Read(id).Solve(fair, KernelRun.Quiet with { Threads = 2 });

        Assert.True(known.Agrees(found), $"{found}, not {known}");
        Assert.True(known.BestKnown || found.Proof == "optimal", $"{found} is not proved");
        Assert.True(
            !id.StartsWith("rounds", StringComparison.Ordinal) || found.Extra!.Contains("repeats=0 mostSatOut=1")
        );
    }
}
