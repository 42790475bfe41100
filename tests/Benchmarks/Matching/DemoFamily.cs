using System.Globalization;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Testing.Instances;

namespace MentorBot.Benchmarks.Matching;

/// <summary>
/// <c>demo:peers:N</c>, <c>demo:mentors:N</c> and so on: the product's own scoring and planning, end to end, for N
/// people of a generated organisation.
/// </summary>
internal sealed class DemoFamily(MatchProblem problem) : IInstance
{
    private const string Pattern = "demo:MODEL:N or demo:MODEL:N:SEED";

    public static readonly Family Family = new("demo", Read);

    private static readonly Dictionary<string, MentoringModel> Models = new(StringComparer.Ordinal)
    {
        ["peers"] = MentoringModel.PeerPairs,
        ["mentors"] = MentoringModel.OneToOne,
        ["groups"] = MentoringModel.Group,
        ["buddies"] = MentoringModel.Buddy,
        ["rounds"] = MentoringModel.Rounds,
        ["circles"] = MentoringModel.Circle,
    };

    public Outcome Solve(bool fair, KernelRun run)
    {
        var posed = problem with { Rules = problem.Rules with { LargestMinimum = fair } };
        var gap = new GapWatch();
        var planned = MatchPlanner.Plan(posed, run.Threads, gap, run.Cancellation);
        if (planned.Refusal is { } refusal)
        {
            throw new FormatException($"The instance was refused: {refusal}.");
        }

        var (plan, proof) = (planned.Value, planned.Value.Proof);
        var left = proof.GapBasisPoints / 100m;
        return new(
            plan.Circles.Count > 0 ? plan.Circles.Sum(circle => circle.Members.Count) : plan.Pairs.Count,
            plan.Steps.ValueAfter,
            plan.Steps.MinimumAfter,
            proof.Optimal ? "optimal" : $"gap:{left.ToString("0.##", CultureInfo.InvariantCulture)}%",
            $"pairsChecked={proof.PairsChecked} rounds={proof.Rounds} gapAt={gap.At} unmatched={plan.Unmatched.Count}"
        );
    }

    private static DemoFamily Read(string[] parts)
    {
        if (parts.Length is < 3 or > 4 || !Models.TryGetValue(parts[1], out var model))
        {
            throw new FormatException($"Write {Pattern}, with MODEL one of {string.Join(", ", Models.Keys)}.");
        }

        var people = Numbers.Of(parts[2], "N", Pattern, (0, MatchPlanner.MostPeople));
        var seed = parts.Length == 4 ? Numbers.Of(parts[3], "SEED", Pattern, Numbers.Seed) : 1;
        return new(DemoCohort.Of(model, people, (ulong)seed));
    }
}
