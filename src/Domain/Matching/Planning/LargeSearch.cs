using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.AllPairs;
using MentorBot.Domain.Matching.Profiles;
using MentorBot.Domain.Matching.Rules;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>The best pairs of a large field: from the best candidates of everybody, proved among all pairs.</summary>
internal static class LargeSearch
{
    /// <summary>
    /// Found by trying with 100,000 people: few candidates are quickly solved, and what is missing the proof names, with
    /// what would be missing next.
    /// </summary>
    private const int FirstWidth = 12;
    private const int Added = 12;
    private const int Near = 20;

    public static FoundPairs Solve(Field field, KernelRun run)
    {
        var scores = new PairProfiles(field.Profile);
        var settings = Settings(field.Problem.Model) with { Told = round => Tell(run, round) };
        if (field.Problem.Model.IsOfEquals())
        {
            return field.Problem.Rules.LargestMinimum
                ? Found(field, GeneralFairness<PairProfiles>.Solve(scores, field.Worth, settings, run))
                : Found(field, new GeneralLoop<PairProfiles>(scores, field.Worth, settings, run).Solve());
        }

        var sides = SidesOf(field);
        return field.Problem.Rules.LargestMinimum
            ? Found(field, BipartiteFairness<PairProfiles>.Solve(scores, sides, field.Worth, settings, run))
            : Found(field, new BipartiteLoop<PairProfiles>(scores, sides, field.Worth, settings, run).Solve());
    }

    public static LoopSettings Settings(MentoringModel model) =>
        model.IsOfEquals() ? new(FirstWidth, Added, Near) : new();

    private static void Tell(KernelRun run, ProofRound round) =>
        run.Progress?.Report(new(MatchStage.Proving, 100, round.Share));

    public static TwoSides SidesOf(Field field) => new(IsRight(field), field.Places);

    private static bool[] IsRight(Field field)
    {
        var roster = field.Profile.Roster;
        return [.. Enumerable.Range(0, roster.Count).Select(number => roster.Keys[roster.BucketOf(number)].IsFirst)];
    }

    private static FoundPairs Found(Field field, FairResult fair) => Found(field, fair.Fairest, fair.Largest);

    private static FoundPairs Found(Field field, AllPairsResult plan, AllPairsResult? before = null) =>
        new(
            field.Positions(plan.Pairs.Select(pair => (pair.U, pair.V, (int)pair.Score))),
            (before ?? plan).Value,
            (before ?? plan).Minimum,
            new MatchProof(
                plan.IsOptimal,
                plan.Value,
                plan.Value + (plan.Gap ?? Unknown(field, plan)),
                plan.PairsChecked,
                plan.Rounds.Count
            )
        )
        {
            Lists = (before ?? plan).Lists,
        };

    /// <summary>Where there might be more pairs, nothing is known but that nobody scores above the most.</summary>
    private static long Unknown(Field field, AllPairsResult plan) =>
        ((long)field.Profile.Roster.Count * Scoring.Most) - plan.Value;
}
