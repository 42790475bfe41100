using System.Globalization;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.General;
using MentorBot.Testing.Instances;

namespace MentorBot.Domain.Tests.Matching.Kernel.General;

public sealed class FairMatchingTests
{
    public static TheoryData<string, int, int, int, int, int> TinyGraphs()
    {
        var data = new TheoryData<string, int, int, int, int, int>();
        foreach (var line in File.ReadLines(Graphs.TinyPath("expected.tsv")).Skip(1))
        {
            var cells = line.Split('\t');
            var values = cells.Skip(1).Select(cell => int.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
            data.Add(cells[0], values[0], values[1], values[2], values[3], values[4]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(TinyGraphs))]
    public void Known_optima_are_reached(string file, int heaviest, int most, int atMost, int least, int atLeast)
    {
        var (vertices, edges) = Graphs.Tiny(file);
        var graph = Graphs.Of(vertices, edges);

        var free = GeneralMatching.Solve(graph, null, Aim.Heaviest, KernelRun.Quiet);
        Assert.Equal(heaviest, Graphs.Measure(graph, free.Partner).Weight);
        var largest = GeneralMatching.Solve(graph, null, Aim.LargestThenHeaviest, KernelRun.Quiet);
        Assert.Equal((most, atMost), Graphs.Measure(graph, largest.Partner));
        AssertFair(graph, most, most == 0 ? null : least, atLeast);
    }

    [Fact]
    public void Debts_come_before_the_smallest_score()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var random = new Random(seed);
            var (vertices, edges) = Graphs.Random(random);
            var worth = Enumerable
                .Range(0, vertices)
                .Select(_ => random.Next(3) << 20)
                .Select(debt => (long)debt)
                .ToArray();
            var graph = Graphs.Of(vertices, edges);
            var best = Graphs.BruteForce(
                vertices,
                edges.Select(edge => edge with { W = 0 }),
                worth,
                Aim.LargestThenHeaviest
            );
            var bars = edges.Select(edge => edge.W).Append(0).Distinct().OrderDescending();
            var bar = bars.First(bar => Above(bar, 0) == best);

            var fair = FairMatching.Solve(graph, worth, KernelRun.Quiet);

            Assert.Equal(Above(bar, 1), Graphs.Measure(graph, fair.Matching.Partner, worth));
            Assert.True(best.Pairs == 0 || fair.Least >= bar, $"Seed {seed}");

            (int, long) Above(int bar, int times) =>
                Graphs.BruteForce(
                    vertices,
                    edges.Where(edge => edge.W >= bar).Select(edge => edge with { W = edge.W * times }),
                    worth,
                    Aim.LargestThenHeaviest
                );
        }
    }

    private static void AssertFair(GeneralGraph graph, int most, int? least, long weight)
    {
        var fair = FairMatching.Solve(graph, null, KernelRun.Quiet);

        Assert.Equal((most, weight), Graphs.Measure(graph, fair.Matching.Partner));
        Assert.Equal(least, fair.Least);
        Assert.True(fair.Matching.Proof.Verify(fair.Graph, fair.Matching.Partner));
        Assert.True(most == 0 || fair.Above.Pairs < most);
    }
}
