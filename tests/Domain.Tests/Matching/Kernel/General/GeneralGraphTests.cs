using MentorBot.Domain.Matching.Kernel.General;

namespace MentorBot.Domain.Tests.Matching.Kernel.General;

public sealed class GeneralGraphTests
{
    [Fact]
    public void Each_edge_stands_in_the_sorted_rows_of_both_ends_once_with_its_best_score()
    {
        var graph = GeneralGraph.Of(4, [new(3, 1, 5), new(0, 1, 0), new(1, 3, 9), new(2, 2, 7), new(1, 0, 0)]);

        Assert.Equal([0, 1, 3, 3, 4], graph.Start);
        Assert.Equal([1, 0, 3, 1], graph.Target);
        Assert.Equal([0, 0, 9, 9], graph.Score);
        Assert.Equal((2, 9, -1), (graph.Edges, graph.ScoreOf(3, 1), graph.ScoreOf(0, 3)));
    }

    [Fact]
    public void Edges_that_are_added_make_the_same_graph_as_edges_that_were_there()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var edges = Enumerable
                .Range(0, random.Next(40))
                .Select(_ => new ScoredEdge(random.Next(9), random.Next(9), (short)random.Next(1001)))
                .ToArray();
            var cut = random.Next(edges.Length + 1);

            var (whole, grown) = (
                GeneralGraph.Of(9, edges),
                GeneralGraph.Of(9, edges.AsSpan(0, cut)).With(edges.AsSpan(cut))
            );

            Assert.Equal(whole.Start, grown.Start);
            Assert.Equal(whole.Target, grown.Target);
            Assert.Equal(whole.Score, grown.Score);
            var high = GeneralGraph.Of(9, [.. edges.Where(edge => edge.Score >= 500)]);
            Assert.Equal(high.Target, whole.AtLeast(500).Target);
            Assert.Equal(high.Start, whole.AtLeast(500).Start);
        }
    }
}
