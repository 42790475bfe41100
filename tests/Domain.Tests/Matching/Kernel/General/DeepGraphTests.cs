using System.Runtime.ExceptionServices;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.General;
using MentorBot.Testing.Instances;

namespace MentorBot.Domain.Tests.Matching.Kernel.General;

/// <summary>A hundred thousand people on a quarter of the usual stack: nothing goes deeper with the graph.</summary>
public sealed class DeepGraphTests
{
    private const int Stack = 256 * 1024;

    [Fact]
    public void A_path_of_a_hundred_thousand_is_matched() =>
        AssertMost(100_000, HardGraphs.Path(100_000), pairs: 50_000);

    [Fact]
    public void A_chain_of_a_hundred_thousand_in_triangles_is_matched() =>
        AssertMost(99_999, HardGraphs.Triangles(33_333), pairs: 49_999);

    /// <summary>With equal scores; otherwise there are not enough different ones.</summary>
    [Fact]
    public void A_hundred_thousand_in_rings_within_rings_are_matched() =>
        AssertMost(100_001, Nest(50_000), pairs: 50_000);

    private static IEnumerable<Edge> Nest(int rings) =>
        HardGraphs.Nest(rings).Select(edge => edge with { W = Math.Max(edge.W, 0) });

    private static void AssertMost(int vertices, IEnumerable<Edge> edges, int pairs)
    {
        var graph = Graphs.Of(vertices, edges);
        var solution = OnSmallStack(() => GeneralMatching.Solve(graph, null, Aim.LargestThenHeaviest, KernelRun.Quiet));

        Assert.Equal(pairs, Graphs.Measure(graph, solution.Partner).Pairs);
        Assert.Null(ProofCheck.Flaw(solution.Proof, graph, solution.Partner));
    }

    private static T OnSmallStack<T>(Func<T> work)
    {
        var (result, thrown) = (default(T), default(ExceptionDispatchInfo));
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (InvalidOperationException exception)
                {
                    thrown = ExceptionDispatchInfo.Capture(exception);
                }
            },
            Stack
        );
        thread.Start();
        thread.Join();
        thrown?.Throw();
        return result!;
    }
}
