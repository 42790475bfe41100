using System.Globalization;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Matching;

public sealed class KernelTests
{
    public static TheoryData<string, int, int, int, int, int> TinyGraphs()
    {
        var data = new TheoryData<string, int, int, int, int, int>();
        foreach (var line in File.ReadLines(TinyPath("expected.tsv")).Skip(1))
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
        var (vertices, edges) = Read(file);

        Assert.Equal(heaviest, GraphJudge.Solve(vertices, edges).Weight);
        Assert.Equal((most, atMost), GraphJudge.SolveMostPairsFirst(vertices, edges));
        var weights = edges.Select(edge => edge.Weight).Append(0).Distinct().OrderDescending();
        var bar = weights.First(weight => Above(weight).Pairs == most);
        Assert.Equal((most == 0 ? 0 : least, atLeast), (bar, Above(bar).Weight));

        (int Pairs, long Weight) Above(long bar) =>
            GraphJudge.SolveMostPairsFirst(vertices, [.. edges.Where(edge => edge.Weight >= bar)]);
    }

    [Fact]
    public void Thousands_of_small_graphs_agree_with_brute_force()
    {
        for (var seed = 0; seed < 6000; seed++)
        {
            var random = new Random(seed);
            var vertices = random.Next(1, 11);
            var edges = RandomEdges(random, vertices, random.NextDouble(), random.Next(1, 12));
            var best = GraphJudge.HeaviestByBruteForce(vertices, edges);
            Assert.True(best == GraphJudge.Solve(vertices, edges).Weight, $"Seed {seed}");
        }
    }

    [Fact]
    public void Middle_sized_graphs_come_with_a_proof()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var vertices = random.Next(11, 60);
            GraphJudge.AssertProven(vertices, RandomEdges(random, vertices, random.NextDouble(), random.Next(1, 40)));
        }
    }

    [Fact]
    public void Deeply_nested_blossoms_need_no_deep_stack()
    {
        const int Depth = 300;
        List<WeightedEdge> edges = [new(0, 1, 1000), new(1, 2, 1000), new(0, 2, 1000)];
        for (var i = 1; i < Depth; i++)
        {
            var (one, other, weight) = ((2 * i) + 1, (2 * i) + 2, 1000 - i);
            edges.AddRange([new(one, other, weight), new(one - 2, one, weight), new(other - 2, other, weight)]);
        }

        GraphJudge.AssertProven((2 * Depth) + 1, edges);
    }

    [Theory]
    [InlineData(5, 4718)]
    [InlineData(100, null)]
    public void Chains_of_triangles_are_solved(int triangles, int? expected)
    {
        var edges = Enumerable.Range(0, triangles).SelectMany(Triangle).Where(edge => edge.V < 3 * triangles).ToList();

        GraphJudge.AssertProven(3 * triangles, edges);
        if (expected is { } weight)
        {
            Assert.Equal((7, weight), GraphJudge.SolveMostPairsFirst(3 * triangles, edges));
        }

        static WeightedEdge[] Triangle(int k) =>
            [
                new(3 * k, (3 * k) + 1, 900 + (k % 7)),
                new((3 * k) + 1, (3 * k) + 2, 900 + ((k + 3) % 7)),
                new(3 * k, (3 * k) + 2, 900 + ((k + 5) % 7)),
                new((3 * k) + 2, (3 * k) + 3, 100 + (k % 13)),
            ];
    }

    [Fact]
    public void The_largest_weights_stay_exact()
    {
        var huge = (1L << 60) - 2;
        WeightedEdge[] edges = [new(0, 1, huge + 1), new(1, 2, huge + 2), new(2, 3, 1), new(0, 3, huge)];

        Assert.Equal((2, (huge * 2) + 2), GraphJudge.Solve(4, edges));
        GraphJudge.AssertProven(4, edges);
    }

    [Fact]
    public void Nothing_and_edges_of_no_worth_match_nobody()
    {
        Assert.Equal((0, 0L), GraphJudge.Solve(0, []));
        Assert.Equal((0, 0L), GraphJudge.Solve(1, []));
        Assert.Equal((0, 0L), GraphJudge.Solve(3, [new(0, 1, 0), new(1, 2, -5)]));
    }

    [Fact]
    public void A_search_that_is_called_off_ends_with_an_exception()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            MaximumWeightMatching.Solve(new(2, [new(0, 1, 1)]), source.Token)
        );
    }

    private static List<WeightedEdge> RandomEdges(Random random, int vertices, double density, int heaviest) =>
        [
            .. from u in Enumerable.Range(0, vertices)
            from v in Enumerable.Range(u + 1, vertices - u - 1)
            where random.NextDouble() < density
            select new WeightedEdge(u, v, random.Next(0, heaviest + 1)),
        ];

    private static (int Vertices, List<WeightedEdge> Edges) Read(string file)
    {
        var lines = File.ReadAllLines(TinyPath(file)).Select(line => line.Split(' ')).ToList();
        var edges = lines
            .Skip(1)
            .Select(cells => new WeightedEdge(Number(cells[1]), Number(cells[2]), Number(cells[3])));
        return (Number(lines[0][2]), [.. edges]);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string TinyPath(string file) =>
        Path.Combine(Repository.Root, "tests", "Domain.Tests", "Matching", "tiny", file);
}
