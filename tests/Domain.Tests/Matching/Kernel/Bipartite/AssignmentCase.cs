using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.Bipartite;

namespace MentorBot.Domain.Tests.Matching.Kernel.Bipartite;

/// <summary>A small problem made from a seed: sizes, scores, places and worths at their extremes as often as not.</summary>
internal sealed record AssignmentCase(AssignmentProblem Problem, BipartiteEdge[] Edges, Random Random)
{
    private static readonly int[] Tops = [0, 1, 3, 20, 1000];
    private static readonly long[] Worths = [1, 5, 3000, 1L << 45];

    public static AssignmentCase Of(int seed, int mostLefts = 6, int mostRights = 5)
    {
        var random = new Random(seed);
        var (lefts, rights) = (random.Next(0, mostLefts + 1), random.Next(0, mostRights + 1));
        var top = Tops[random.Next(Tops.Length)];
        var (bottom, density) = (random.Next(3) == 0 ? top : 0, random.NextDouble());
        BipartiteEdge[] edges =
        [
            .. from left in Enumerable.Range(0, lefts)
            from right in Enumerable.Range(0, rights)
            where random.NextDouble() < density
            select new BipartiteEdge(left, right, random.Next(bottom, top + 1)),
        ];
        var capacities = random.Next(3) == 0 ? null : Some(rights, () => random.Next(0, 4));
        var unit = Worths[random.Next(Worths.Length)];
        var leftWorth = random.Next(2) == 0 ? null : Some(lefts, () => random.Next(0, 3) * unit);
        var rightWorth = random.Next(2) == 0 ? null : Some(rights, () => random.Next(0, 3) * unit);
        random.Shuffle(edges);
        var graph = BipartiteGraph.Of(lefts, rights, edges);
        return new(new(graph, capacities, leftWorth, rightWorth), edges, random);
    }

    public int[] Capacities => Some(Problem.Graph.Rights, 0, Problem.Capacity);

    public AssignmentSolution Solve(Aim aim, AssignmentStart? from = null) =>
        Assignment.Solve(Problem, aim, KernelRun.Quiet, from);

    /// <summary>Some nonsense to start from.</summary>
    public AssignmentStart AnyStart() =>
        new(
            Some(Problem.Graph.Lefts, () => Random.Next(-1, Problem.Graph.Rights)),
            Some(Problem.Graph.Rights, () => (long)Random.Next(-100, 2000))
        );

    public long Weight(AssignmentSolution solution) =>
        solution
            .PartnerOfLeft.Select((right, left) => (right, left))
            .Where(pair => pair.right >= 0)
            .Sum(pair => Problem.LeftWorth(pair.left) + Problem.RightWorth(pair.right)) + solution.ScoreSum;

    /// <summary>By trying every assignment.</summary>
    public (int Pairs, long Weight) BruteForce(Aim aim)
    {
        var (free, best) = (Capacities, (Pairs: 0, Weight: 0L));
        var rows = Edges.ToLookup(edge => edge.Left);
        Try(0, 0, 0);
        return best;

        void Try(int left, int pairs, long weight)
        {
            if (left == Problem.Graph.Lefts)
            {
                var better = aim == Aim.Heaviest ? weight > best.Weight : (pairs, weight).CompareTo(best) > 0;
                best = better ? (pairs, weight) : best;
                return;
            }

            Try(left + 1, pairs, weight);
            foreach (var edge in rows[left].Where(edge => free[edge.Right] > 0))
            {
                free[edge.Right]--;
                var worth = Problem.LeftWorth(left) + Problem.RightWorth(edge.Right);
                Try(left + 1, pairs + 1, weight + edge.Score + worth);
                free[edge.Right]++;
            }
        }
    }

    private static T[] Some<T>(int count, Func<T> make) => Some(count, 0, _ => make());

    private static T[] Some<T>(int count, int first, Func<int, T> make) =>
        [.. Enumerable.Range(first, count).Select(make)];
}
