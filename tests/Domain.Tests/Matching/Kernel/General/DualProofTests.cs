using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.General;
using MentorBot.Testing.Instances;
using Barrier = MentorBot.Domain.Matching.Kernel.General.Barrier;

namespace MentorBot.Domain.Tests.Matching.Kernel.General;

public sealed class DualProofTests
{
    // Nested rings with their last edge gone: blossoms in blossoms, and more than one vertex exposed.
    private static readonly GeneralGraph Graph = Graphs.Of(12, HardGraphs.Nest(4).Append(new(9, 10, 700)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_good_proof_is_taken(bool largest)
    {
        var solution = Solve(largest);

        Assert.True(solution.Proof.Verify(Graph, solution.Partner));
        Assert.True(solution.Proof.Blossoms.Depth > 1);
        Assert.Equal(Graphs.Measure(Graph, solution.Partner).Weight, solution.Proof.Bound(5));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_spoiled_dual_of_a_vertex_is_refused(bool largest)
    {
        var solution = Solve(largest);
        for (var vertex = 0; vertex < Graph.Vertices; vertex++)
        {
            foreach (var by in new[] { -2, -1, 1, 2 })
            {
                var light = (long[])solution.Proof.Light.Clone();
                light[vertex] += by;
                Assert.False((solution.Proof with { Light = light }).Verify(Graph, solution.Partner));
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_spoiled_dual_of_a_blossom_is_refused(bool largest)
    {
        var (proof, partner) = (Solve(largest).Proof, Solve(largest).Partner);
        for (var blossom = 1; blossom < proof.Blossoms.Duals.Length; blossom++)
        {
            foreach (var by in new[] { -proof.Blossoms.Duals[blossom] - 2, -2, 2 })
            {
                var duals = (long[])proof.Blossoms.Duals.Clone();
                duals[blossom] += by;
                var spoiled = new BlossomForest(proof.Blossoms.Innermost, proof.Blossoms.Parents, duals);
                Assert.False((proof with { Blossoms = spoiled }).Verify(Graph, partner));
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_blossom_that_loses_a_vertex_is_refused(bool largest)
    {
        var (proof, partner) = (Solve(largest).Proof, Solve(largest).Partner);
        var innermost = (int[])proof.Blossoms.Innermost.Clone();
        innermost[Array.FindIndex(innermost, blossom => blossom > 0)] = 0;
        var spoiled = new BlossomForest(innermost, proof.Blossoms.Parents, proof.Blossoms.Duals);

        Assert.False((proof with { Blossoms = spoiled }).Verify(Graph, partner));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_spoiled_floor_is_refused(bool largest)
    {
        var solution = Solve(largest);

        Assert.False((solution.Proof with { Floor = solution.Proof.Floor - 1 }).Verify(Graph, solution.Partner));
        Assert.False((solution.Proof with { Floor = solution.Proof.Floor + 1 }).Verify(Graph, solution.Partner));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_spoiled_matching_is_refused(bool largest)
    {
        var solution = Solve(largest);
        var one = Array.FindIndex(solution.Partner, other => other >= 0);

        var fewer = (int[])solution.Partner.Clone();
        fewer[one] = fewer[fewer[one]] = -1;
        Assert.False(solution.Proof.Verify(Graph, fewer));
        var onesided = (int[])solution.Partner.Clone();
        onesided[one] = -1;
        Assert.False(solution.Proof.Verify(Graph, onesided));
        Assert.False(solution.Proof.Verify(Graph, [.. Enumerable.Range(0, Graph.Vertices).Select(at => at ^ 1)]));
    }

    [Fact]
    public void Without_a_good_barrier_nothing_proves_that_there_are_no_more_edges()
    {
        var edges = Enumerable.Range(2, 5).SelectMany(v => new Edge[] { new(0, v, 10 * v), new(1, v, 3 * v) });
        var graph = Graphs.Of(7, edges);
        var solution = GeneralMatching.Solve(graph, null, Aim.LargestThenHeaviest, KernelRun.Quiet);
        var barrier = Assert.IsType<Barrier>(solution.Proof.Barrier);

        Assert.True(solution.Proof.Verify(graph, solution.Partner));
        Assert.False((solution.Proof with { Barrier = null }).Verify(graph, solution.Partner));
        for (var vertex = 0; vertex < 7; vertex++)
        {
            var part = (int[])barrier.Part.Clone();
            part[vertex] = part[vertex] == Barrier.Inner ? Barrier.Other : Barrier.Inner;
            Assert.False((solution.Proof with { Barrier = new(part) }).Verify(graph, solution.Partner));
        }
    }

    [Fact]
    public void An_edge_is_covered_when_adding_it_makes_nothing_better()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var (vertices, edges) = Graphs.Random(random);
            var (u, v, score) = (random.Next(0, 12), random.Next(0, 12), random.Next(0, 1001));
            var graph = Graphs.Of(12, edges);
            var solution = GeneralMatching.Solve(graph, null, Aim.LargestThenHeaviest, KernelRun.Quiet);
            if (u != v && solution.Proof.Covers(u, v, score))
            {
                var more = graph.With([new(u, v, (short)score)]);
                Assert.True(solution.Proof.Verify(more, solution.Partner), $"Seed {seed}");
            }
        }
    }

    private static MatchingSolution Solve(bool largest)
    {
        var aim = largest ? Aim.LargestThenHeaviest : Aim.Heaviest;
        return GeneralMatching.Solve(Graph, null, aim, KernelRun.Quiet);
    }
}
