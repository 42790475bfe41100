using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.AllPairs;
using MentorBot.Domain.Matching.Profiles;
using MentorBot.Domain.Matching.Rules;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>The best pairs of a large problem: from the best candidates of everybody, proved among all pairs.</summary>
internal static class LargeSearch
{
    /// <summary>
    /// Found by trying with 100,000 people: few candidates are quickly solved, and what is missing the proof names, with
    /// what would be missing next.
    /// </summary>
    private const int FirstWidth = 12;
    private const int Added = 12;
    private const int Near = 20;

    public static FoundPairs Solve(ResidualProblem residual, KernelRun run)
    {
        var scores = new CompiledScores(residual.Profile);
        var settings = Settings(residual.Problem.Model) with { OnRound = round => Tell(run, round) };
        if (residual.Problem.Model.IsOfEquals())
        {
            return residual.Problem.Rules.LargestMinimum
                ? Found(residual, GeneralFairness<CompiledScores>.Solve(scores, residual.Worth, settings, run))
                : Found(residual, new GeneralLoop<CompiledScores>(scores, residual.Worth, settings, run).Solve());
        }

        var sides = SidesOf(residual);
        return residual.Problem.Rules.LargestMinimum
            ? Found(residual, BipartiteFairness<CompiledScores>.Solve(scores, sides, residual.Worth, settings, run))
            : Found(residual, new BipartiteLoop<CompiledScores>(scores, sides, residual.Worth, settings, run).Solve());
    }

    public static LoopSettings Settings(MentoringModel model) =>
        model.IsOfEquals() ? new(FirstWidth, Added, Near) : new();

    private static void Tell(KernelRun run, ProofRound round) =>
        run.Progress?.Report(new(MatchStage.Proving, 100, round.Share));

    public static TwoSides SidesOf(ResidualProblem residual) => new(IsRight(residual), residual.Places);

    private static bool[] IsRight(ResidualProblem residual)
    {
        var roster = residual.Profile.Roster;
        return [.. Enumerable.Range(0, roster.Count).Select(number => roster.Keys[roster.BucketOf(number)].IsFirst)];
    }

    private static FoundPairs Found(ResidualProblem residual, FairResult fair) =>
        Found(residual, fair.Fairest, fair.Largest);

    private static FoundPairs Found(ResidualProblem residual, AllPairsResult plan, AllPairsResult? before = null) =>
        new(
            residual.Positions(plan.Pairs.Select(pair => (pair.U, pair.V, (int)pair.Score))),
            (before ?? plan).Value,
            (before ?? plan).Minimum,
            new MatchProof(
                plan.IsOptimal,
                plan.Value,
                plan.Value + (plan.Gap ?? Unknown(residual, plan)),
                plan.PairsChecked,
                plan.Rounds.Count
            )
        )
        {
            Lists = (before ?? plan).Lists,
        };

    /// <summary>Where there might be more pairs, nothing is known but that nobody scores above the most.</summary>
    private static long Unknown(ResidualProblem residual, AllPairsResult plan) =>
        ((long)residual.Profile.Roster.Count * Scoring.Most) - plan.Value;
}
