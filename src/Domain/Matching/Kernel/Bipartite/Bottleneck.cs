namespace MentorBot.Domain.Matching.Kernel.Bipartite;

/// <summary>The fairest of the largest assignments.</summary>
/// <param name="Minimum">The largest possible smallest score; null when there are no pairs.</param>
/// <param name="Solution">The heaviest one on the edges that reach it, proved on those.</param>
internal sealed record FairAssignment(int? Minimum, AssignmentProblem Problem, AssignmentSolution Solution);

/// <summary>
/// Most pairs, and as much worth covered as can be; then the largest possible smallest score; then the largest weight.
/// Worths, where there are any, are meant to be above all scores together.
/// </summary>
internal static class Bottleneck
{
    /// <param name="from">A solution for <see cref="Aim.LargestThenHeaviest"/> of the same problem, if there is one; it saves work.</param>
    /// <exception cref="OperationCanceledException">Asked for through the run.</exception>
    public static FairAssignment Solve(AssignmentProblem problem, KernelRun run, AssignmentSolution? from = null)
    {
        var search = new Search(problem, run, from?.PartnerOfLeft);
        var threshold = search.Bar();
        var reduced = problem.From(threshold);
        var start = from is null ? null : AssignmentStart.Of(from);
        var solution = Assignment.Solve(reduced, Aim.LargestThenHeaviest, run, start);
        return new(solution.Pairs == 0 ? null : threshold, reduced, solution);
    }

    private sealed class Search(AssignmentProblem problem, KernelRun run, int[]? from)
    {
        private readonly (Int128, Int128) worth = Coverage.Most(problem, 0, run);
        private int[] pairs = from ?? LargestAssignment.Solve(problem, 0, run);

        /// <summary>The greatest threshold on which nobody is lost; 0 when there is nobody to lose.</summary>
        public int Bar()
        {
            var most = Count(pairs);
            var (reached, missed) = (LeastScore(), ThresholdCeiling.Of(problem, most) + 1);
            while (most > 0 && missed - reached > 1)
            {
                var threshold = (reached + missed) / 2;
                var tried = LargestAssignment.Solve(problem, threshold, run, pairs);
                if (Count(tried) == most && Coverage.Most(problem, threshold, run) == worth)
                {
                    (reached, pairs) = (threshold, tried);
                }
                else
                {
                    missed = threshold;
                }
            }

            return reached;
        }

        /// <summary>What the pairs to start from reach, when they are known to be the largest and to cover the most.</summary>
        private int LeastScore() => problem.LeftWorths is null && problem.RightWorths is null ? Least(pairs) : 0;

        private int Least(int[] partners) =>
            Enumerable
                .Range(0, partners.Length)
                .Where(left => partners[left] != Places.Nobody)
                .Select(left => problem.Graph.BestScore(left, partners[left]))
                .DefaultIfEmpty(0)
                .Min();

        private static int Count(int[] partners) => partners.Count(right => right != Places.Nobody);
    }
}
