using System.Globalization;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.General;

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
            var thresholds = edges.Select(edge => edge.W).Append(0).Distinct().OrderDescending();
            var threshold = thresholds.First(threshold => Above(threshold, 0) == best);

            var largest = GeneralMatching.Solve(graph, worth, Aim.LargestThenHeaviest, KernelRun.Quiet);
            var from = seed % 2 == 0 ? largest.Partner : null;
            var fair = FairMatching.Solve(graph, worth, KernelRun.Quiet, from);

            Assert.Null(FairProof.Flaw(graph, worth, largest, fair, KernelRun.Quiet));

            Assert.Equal(Above(threshold, 1), Graphs.Measure(graph, fair.Matching.Partner, worth));
            Assert.True(best.Pairs == 0 || fair.Least >= threshold, $"Seed {seed}");

            (int, long) Above(int threshold, int times) =>
                Graphs.BruteForce(
                    vertices,
                    edges.Where(edge => edge.W >= threshold).Select(edge => edge with { W = edge.W * times }),
                    worth,
                    Aim.LargestThenHeaviest
                );
        }
    }

    [Fact]
    public void A_smallest_score_that_could_be_larger_or_costs_somebody_is_refused()
    {
        var graph = Graphs.Of(4, [new(0, 1, 900), new(2, 3, 300), new(0, 2, 500), new(1, 3, 600)]);
        var largest = GeneralMatching.Solve(graph, null, Aim.LargestThenHeaviest, KernelRun.Quiet);
        var fair = FairMatching.Solve(graph, null, KernelRun.Quiet);
        var above = graph.AtLeast(901);
        var nobody = GeneralMatching.Solve(above, null, Aim.LargestThenHeaviest, KernelRun.Quiet);

        Assert.Null(Flaw(largest, fair));
        Assert.NotNull(Flaw(largest, fair with { Least = 499 }));
        Assert.NotNull(Flaw(largest, fair with { Least = 300, Matching = largest }));
        Assert.NotNull(Flaw(largest, fair with { Least = 901, Matching = nobody }));
        Assert.NotNull(Flaw(largest, fair with { Above = fair.Above with { Barrier = new(new int[4]) } }));
        Assert.NotNull(Flaw(nobody, fair));
        var light = (long[])largest.Proof.Light.Clone();
        light[0]++;
        Assert.NotNull(Flaw(largest with { Proof = largest.Proof with { Light = light } }, fair));

        string? Flaw(MatchingSolution most, FairSolution tried) =>
            FairProof.Flaw(graph, null, most, tried, KernelRun.Quiet);
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
