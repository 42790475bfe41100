using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.AllPairs;
using MentorBot.Domain.Matching.Kernel.Bipartite;
using MentorBot.Domain.Matching.Kernel.General;
using MentorBot.Domain.Matching.Profiles;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>The best pairs of a large problem with the duals that prove them.</summary>
/// <param name="Pairs">By numbers of the residual problem.</param>
/// <param name="Threshold">The largest minimum, where it is an aim: pairs that score less do not count; otherwise 0.</param>
internal sealed record ProvedPairs(ScoredEdge[] Pairs, int Threshold, IPriceDuals Duals)
{
    /// <returns>Null when nothing is proved, or there are no pairs.</returns>
    public static ProvedPairs? Of(ResidualProblem residual, KernelRun run) =>
        residual.Problem.Model.IsOfEquals() ? Equal(residual, run) : Sided(residual, run);

    private static ProvedPairs? Equal(ResidualProblem residual, KernelRun run)
    {
        var (scores, settings) = (new CompiledScores(residual.Profile), LargeSearch.Settings(residual.Problem.Model));
        var loop = new GeneralLoop<CompiledScores>(scores, residual.Worth, settings, run);
        var (found, threshold) = (loop.Solve(), 0);
        if (residual.Problem.Rules.LargestMinimum && found is { IsOptimal: true, Minimum: not null })
        {
            threshold = GeneralFairness<CompiledScores>
                .Solve(scores, residual.Worth, settings, run)
                .Fairest.Minimum!.Value;
            var from = MatchingStart.Of(loop.Solution!);
            found = loop.Solve(loop.Candidates!.AtLeast(threshold), from, threshold, found.Pairs.Length);
        }

        return found is { IsOptimal: true, Minimum: not null }
            ? new(found.Pairs, threshold, new EqualDuals(loop.Solution!.Proof))
            : null;
    }

    private static ProvedPairs? Sided(ResidualProblem residual, KernelRun run)
    {
        var (scores, settings) = (new CompiledScores(residual.Profile), LargeSearch.Settings(residual.Problem.Model));
        var sides = LargeSearch.SidesOf(residual);
        var loop = new BipartiteLoop<CompiledScores>(scores, sides, residual.Worth, settings, run);
        var (found, threshold) = (loop.Solve(), 0);
        if (residual.Problem.Rules.LargestMinimum && found is { IsOptimal: true, Minimum: not null })
        {
            var fair = BipartiteFairness<CompiledScores>.Solve(scores, sides, residual.Worth, settings, run);
            threshold = fair.Fairest.Minimum!.Value;
            var above = Array.FindAll(loop.Candidates, edge => edge.Score >= threshold);
            found = loop.Solve(above, AssignmentStart.Of(loop.Solution!), threshold, found.Pairs.Length);
        }

        return found is { IsOptimal: true, Minimum: not null }
            ? new(found.Pairs, threshold, new SidedDuals(loop.Problem!, loop.Solution!))
            : null;
    }
}
