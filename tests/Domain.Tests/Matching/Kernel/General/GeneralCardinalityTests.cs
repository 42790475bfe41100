using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.General;
using MentorBot.Testing.Instances;

namespace MentorBot.Domain.Tests.Matching.Kernel.General;

public sealed class GeneralCardinalityTests
{
    [Fact]
    public void Thousands_of_small_graphs_agree_with_brute_force()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var (vertices, edges) = Graphs.Random(random);
            var least = random.Next(0, 4) * 300;
            var enough = edges.Where(edge => edge.W >= least).ToList();
            var debts = Enumerable.Range(0, vertices).Select(_ => (long)Math.Max(0, random.Next(-3, 5))).ToArray();
            var from = GeneralMatching.Solve(Graphs.Of(vertices, edges), null, Aim.Heaviest, KernelRun.Quiet).Partner;

            var graph = Graphs.Of(vertices, edges);
            var found = GeneralCardinality.Solve(graph, least, random.Next(2) == 0 ? null : from, debts, default);

            var flat = enough.Select(edge => edge with { W = 0 });
            var best = Graphs.BruteForce(vertices, flat, debts, Aim.LargestThenHeaviest);
            var paid = debts.Where((_, vertex) => found.Partner[vertex] >= 0).Sum();
            Assert.True(best == (found.Pairs, paid), $"Seed {seed}: {found.Pairs} and {paid}, not {best}");
            Assert.Equal(found.Pairs, Graphs.Measure(Graphs.Of(vertices, enough), found.Partner).Pairs);
            Assert.Equal(vertices - (2 * found.Pairs), found.Barrier.Exposed());
            Assert.All(enough, edge => Assert.True(found.Barrier.Allows(edge.U, edge.V), $"Seed {seed}"));
        }
    }

    [Fact]
    public void A_large_chain_of_triangles_is_matched_completely()
    {
        var graph = Graphs.Of(60000, HardGraphs.Triangles(20000));

        Assert.Equal(30000, GeneralCardinality.Solve(graph, 0, null, null, default).Pairs);
    }

    [Fact]
    public void A_path_that_was_begun_wrongly_is_mended_whole()
    {
        const int Vertices = 50000;
        var from = Enumerable.Range(0, Vertices).Select(v => v is 0 or Vertices - 1 ? -1 : ((v - 1) ^ 1) + 1).ToArray();
        var found = GeneralCardinality.Solve(Graphs.Of(Vertices, HardGraphs.Path(Vertices)), 0, from, null, default);

        Assert.Equal(Vertices / 2, found.Pairs);
    }
}
