using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.General;

namespace MentorBot.Benchmarks.Matching;

/// <summary>A matching problem in a graph given by its edges.</summary>
internal sealed class GeneralInstance(int vertices, ScoredEdge[] edges) : IInstance
{
    public Outcome Solve(bool fair, KernelRun run)
    {
        var graph = GeneralGraph.Of(vertices, edges);
        var largest = GeneralMatching.Solve(graph, null, Aim.LargestThenHeaviest, run);
        if (!fair)
        {
            return Told(graph, largest, ProofCheck.Flaw(largest.Proof, graph, largest.Partner));
        }

        var fairest = FairMatching.Solve(graph, null, run, largest.Partner);
        return Told(fairest.Graph, fairest.Matching, FairProof.Flaw(graph, null, largest, fairest, run));
    }

    private static Outcome Told(GeneralGraph graph, MatchingSolution solution, string? flaw)
    {
        var scores = Enumerable
            .Range(0, graph.Vertices)
            .Where(vertex => solution.Partner[vertex] > vertex)
            .Select(vertex => graph.ScoreOf(vertex, solution.Partner[vertex]))
            .ToList();
        var shape = $"blossoms={solution.Proof.Blossoms.Duals.Length - 1} depth={solution.Proof.Blossoms.Depth}";
        int? least = scores.Count == 0 ? null : scores.Min();
        return new(scores.Count, scores.Sum(score => (long)score), least, flaw is null ? "optimal" : "none", shape);
    }
}
