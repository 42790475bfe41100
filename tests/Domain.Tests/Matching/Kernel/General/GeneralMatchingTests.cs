using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.General;
using MentorBot.Testing.Instances;

namespace MentorBot.Domain.Tests.Matching.Kernel.General;

public sealed class GeneralMatchingTests
{
    [Fact]
    public void Thousands_of_small_graphs_agree_with_brute_force_and_are_proved()
    {
        for (var seed = 0; seed < 4000; seed++)
        {
            var random = new Random(seed);
            var (vertices, edges) = Graphs.Random(random);
            var worth = Graphs.RandomWorth(random, vertices);
            foreach (var aim in Enum.GetValues<Aim>())
            {
                var graph = Graphs.Of(vertices, edges);
                var solution = GeneralMatching.Solve(graph, worth, aim, KernelRun.Quiet);
                var best = Graphs.BruteForce(vertices, edges, worth, aim);
                var found = Graphs.Measure(graph, solution.Partner, worth);
                var flaw = ProofCheck.Flaw(solution.Proof, graph, solution.Partner);
                Assert.True(flaw is null, $"Seed {seed}, {aim}: {flaw}");
                Assert.True(best.Weight == found.Weight, $"Seed {seed}, {aim}: {found}, not {best}");
                Assert.True(aim == Aim.Heaviest || best.Pairs == found.Pairs, $"Seed {seed}: {found}, not {best}");
            }
        }
    }

    [Fact]
    public void Middle_sized_graphs_are_proved_and_proved_again_after_edges_were_added()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var (vertices, degree, highest) = (random.Next(13, 300), random.Next(1, 7), random.Next(2) == 0 ? 3 : 1000);
            var worth = Graphs.RandomWorth(random, vertices);
            var graph = GeneralGraph.Of(vertices, RandomEdges(vertices * degree));
            foreach (var aim in Enum.GetValues<Aim>())
            {
                var before = GeneralMatching.Solve(graph, worth, aim, KernelRun.Quiet);
                var more = graph.With(RandomEdges(4));
                var after = GeneralMatching.Solve(more, worth, aim, KernelRun.Quiet, MatchingStart.Of(before));
                Assert.True(before.Proof.Verify(graph, before.Partner), $"Seed {seed}, {aim}");
                Assert.True(after.Proof.Verify(more, after.Partner), $"Seed {seed}, {aim}");
            }

            ScoredEdge[] RandomEdges(int count) =>
                [
                    .. Enumerable
                        .Range(0, count)
                        .Select(_ => new ScoredEdge(
                            random.Next(vertices),
                            random.Next(vertices),
                            (short)random.Next(highest)
                        )),
                ];
        }
    }

    [Fact]
    public void Whatever_it_starts_from_it_ends_with_the_best()
    {
        for (var seed = 0; seed < 1500; seed++)
        {
            var random = new Random(seed);
            var (vertices, edges) = Graphs.Random(random);
            var worth = Graphs.RandomWorth(random, vertices);
            var aim = (Aim)random.Next(2);
            var fewer = Graphs.Of(vertices, edges.Where(_ => random.Next(3) > 0));
            var start = MatchingStart.Of(GeneralMatching.Solve(fewer, worth, aim, KernelRun.Quiet));
            for (var spoiled = random.Next(3); spoiled > 0 && vertices > 0; spoiled--)
            {
                start.Light[random.Next(vertices)] += random.Next(-9, 10);
            }

            var graph = fewer.With([.. edges.Select(edge => new ScoredEdge(edge.U, edge.V, (short)edge.W))]);
            var solution = GeneralMatching.Solve(graph, worth, aim, KernelRun.Quiet, start);
            var best = Graphs.BruteForce(vertices, edges, worth, aim);
            Assert.True(solution.Proof.Verify(graph, solution.Partner), $"Seed {seed}");
            Assert.True(best.Weight == Graphs.Measure(graph, solution.Partner, worth).Weight, $"Seed {seed}");
        }
    }

    [Theory]
    [InlineData(500, 4001, 250, 249260)]
    [InlineData(1000, 4002, 500, 499397)]
    public void Complete_graphs_reach_the_known_optimum(int vertices, int seed, int pairs, long weight) =>
        AssertOptimum(Graphs.Of(vertices, Gen.Ugd(vertices, (ulong)seed)), (pairs, weight), (pairs, weight));

    [Theory]
    [InlineData(1000, 3001, 500, 484593)]
    [InlineData(10000, 3002, 5000, 4838204)]
    public void Sparse_graphs_reach_the_known_optimum(int vertices, int seed, int pairs, long weight) =>
        AssertOptimum(Graphs.Of(vertices, Gen.Ugs(vertices, 50, (ulong)seed)), (pairs, weight), (pairs, weight));

    [Theory]
    [InlineData(1000, 499, 384673)]
    [InlineData(2000, 999, 796269)]
    public void All_pairs_of_people_reach_the_known_optimum(int vertices, int pairs, long weight)
    {
        var people = Gen.People(vertices, 5001);
        var edges =
            from u in Enumerable.Range(0, vertices)
            from v in Enumerable.Range(u + 1, vertices - u - 1)
            let score = Gen.PeerScore(people, 5001, u, v)
            where score >= 0
            select new Edge(u, v, score);

        AssertOptimum(Graphs.Of(vertices, edges), (pairs, weight), (pairs, weight));
    }

    [Theory]
    [InlineData(5, 7, 4718)]
    [InlineData(1000, 1500, 955993)]
    [InlineData(20000, 30000, 19119990)]
    public void Chains_of_triangles_are_solved(int triangles, int pairs, long weight) =>
        AssertOptimum(Graphs.Of(3 * triangles, HardGraphs.Triangles(triangles)), (pairs, weight), null);

    [Theory]
    [InlineData(5, 5, 4990)]
    [InlineData(400, 400, 320200)]
    public void Nested_rings_are_solved(int rings, int pairs, long weight) =>
        AssertOptimum(Graphs.Of((2 * rings) + 1, HardGraphs.Nest(rings)), (pairs, weight), (pairs, weight));

    [Theory]
    [InlineData(10, 5, 4990, 5, 4990)]
    [InlineData(5000, 2500, 2495000, 2499, 2496502)]
    [InlineData(50000, 25000, 24950000, 24999, 24974002)]
    public void Long_paths_flip_whole(int vertices, int pairs, long weight, int heavyPairs, long heaviest) =>
        AssertOptimum(Graphs.Of(vertices, HardGraphs.Path(vertices)), (pairs, weight), (heavyPairs, heaviest));

    [Fact]
    public void Neither_the_order_nor_repeats_of_edges_make_a_difference()
    {
        var edges = Gen.Ugs(600, 12, 77);
        var (random, more) = (new Random(5), edges.Concat(edges.Take(500).Select(edge => new Edge(edge.V, edge.U, 0))));
        var shuffled = more.Select(edge => random.Next(2) == 0 ? edge : new(edge.V, edge.U, edge.W)).ToArray();
        random.Shuffle(shuffled);

        foreach (var aim in Enum.GetValues<Aim>())
        {
            var one = GeneralMatching.Solve(Graphs.Of(600, edges), null, aim, KernelRun.Quiet);
            var other = GeneralMatching.Solve(
                Graphs.Of(600, shuffled),
                null,
                aim,
                KernelRun.Quiet with
                {
                    Threads = 2,
                }
            );
            Assert.Equal(one.Partner, other.Partner);
            Assert.Equal(one.Proof.Light, other.Proof.Light);
        }
    }

    [Fact]
    public void Many_may_stay_exposed()
    {
        var edges = Enumerable.Range(10, 190).SelectMany(v => new Edge[] { new(v % 10, v, v), new(v % 7, v, 999 - v) });

        AssertOptimum(Graphs.Of(200, edges), (10, 7496), null);
    }

    [Fact]
    public void A_search_that_is_called_off_ends_with_an_exception()
    {
        var run = KernelRun.Quiet with { Cancellation = new CancellationToken(canceled: true) };

        Assert.Throws<OperationCanceledException>(() =>
            GeneralMatching.Solve(Graphs.Of(2, [new(0, 1, 1)]), null, Aim.Heaviest, run)
        );
    }

    private static void AssertOptimum(GeneralGraph graph, (int, long) largest, (int, long)? heaviest)
    {
        var solution = GeneralMatching.Solve(graph, null, Aim.LargestThenHeaviest, KernelRun.Quiet);
        Assert.Equal(largest, Graphs.Measure(graph, solution.Partner));
        Assert.Null(ProofCheck.Flaw(solution.Proof, graph, solution.Partner));
        solution = GeneralMatching.Solve(graph, null, Aim.Heaviest, KernelRun.Quiet);
        Assert.Null(ProofCheck.Flaw(solution.Proof, graph, solution.Partner));
        Assert.Equal((heaviest ?? largest).Item2, Graphs.Measure(graph, solution.Partner).Weight);
    }
}
