using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.AllPairs;
using MentorBot.Domain.Matching.Kernel.Bipartite;
using MentorBot.Domain.Matching.Kernel.General;
using MentorBot.Domain.Matching.Profiles;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>The best pairs of a large field with the duals that prove them.</summary>
/// <param name="Pairs">By numbers of the field.</param>
/// <param name="Bar">The largest minimum, where it is an aim: pairs that score less do not count; otherwise 0.</param>
internal sealed record ProvedPairs(ScoredEdge[] Pairs, int Bar, IPriceDuals Duals)
{
    /// <returns>Null when nothing is proved, or there are no pairs.</returns>
    public static ProvedPairs? Of(Field field, KernelRun run) =>
        field.Problem.Model.IsOfEquals() ? Equal(field, run) : Sided(field, run);

    private static ProvedPairs? Equal(Field field, KernelRun run)
    {
        var (scores, settings) = (new PairProfiles(field.Profile), LargeSearch.Settings(field.Problem.Model));
        var loop = new GeneralLoop<PairProfiles>(scores, field.Worth, settings, run);
        var (found, bar) = (loop.Solve(), 0);
        if (field.Problem.Rules.LargestMinimum && found is { IsOptimal: true, Minimum: not null })
        {
            bar = GeneralFairness<PairProfiles>.Solve(scores, field.Worth, settings, run).Fairest.Minimum!.Value;
            var from = MatchingStart.Of(loop.Solution!);
            found = loop.Solve(loop.Candidates!.AtLeast(bar), from, bar, found.Pairs.Length);
        }

        return found is { IsOptimal: true, Minimum: not null }
            ? new(found.Pairs, bar, new EqualDuals(loop.Solution!.Proof))
            : null;
    }

    private static ProvedPairs? Sided(Field field, KernelRun run)
    {
        var (scores, settings) = (new PairProfiles(field.Profile), LargeSearch.Settings(field.Problem.Model));
        var sides = LargeSearch.SidesOf(field);
        var loop = new BipartiteLoop<PairProfiles>(scores, sides, field.Worth, settings, run);
        var (found, bar) = (loop.Solve(), 0);
        if (field.Problem.Rules.LargestMinimum && found is { IsOptimal: true, Minimum: not null })
        {
            var fair = BipartiteFairness<PairProfiles>.Solve(scores, sides, field.Worth, settings, run);
            bar = fair.Fairest.Minimum!.Value;
            var above = Array.FindAll(loop.Candidates, edge => edge.Score >= bar);
            found = loop.Solve(above, AssignmentStart.Of(loop.Solution!), bar, found.Pairs.Length);
        }

        return found is { IsOptimal: true, Minimum: not null }
            ? new(found.Pairs, bar, new SidedDuals(loop.Problem!, loop.Solution!))
            : null;
    }
}
