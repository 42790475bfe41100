using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.General;
using MentorBot.Testing.Instances;

namespace MentorBot.Benchmarks.Matching;

/// <summary>
/// <c>rounds pgm:n:seed R=count</c> or <c>rounds:n:seed:count</c>: rounds of peers in which nobody meets anyone twice.
/// Cardinality, value and minimum are those of the first round; later rounds depend on ties in earlier ones.
/// </summary>
internal sealed class RoundsFamily(Person[] people, ulong seed, int rounds) : IInstance
{
    /// <summary>All possible pairs are held in memory.</summary>
    private const int MostPeople = 5_000;

    private const int MostRounds = 1_000;

    public static IInstance Read(string[] parts)
    {
        string[] plain = [.. parts.Where(part => part != "pgm").Select(part => part.Replace("R=", ""))];
        var numbers = Numbers.Of(plain, "rounds:n:seed:R", (1, MostPeople), Numbers.Seed, (1, MostRounds));
        return new RoundsFamily(Gen.People(numbers[0], (ulong)numbers[1]), (ulong)numbers[1], numbers[2]);
    }

    /// <summary>Round by round, as the product plans: without the pairs of earlier rounds, first those who sat out.</summary>
    public Outcome Solve(bool fair, KernelRun run)
    {
        var (left, proved) = (Pairs(), true);
        var (plan, absences) = (new List<List<(int One, int Other)>>(), new int[people.Length]);
        for (var round = 0; round < rounds; round++)
        {
            long[] worth = [.. absences.Select(count => count * 1001L * people.Length)];
            var solution = GeneralMatching.Solve(left, worth, Aim.LargestThenHeaviest, run);
            proved &= solution.Proof.Verify(left, solution.Partner);
            plan.Add([.. solution.Partner.Index().Where(pair => pair.Index < pair.Item)]);
            absences = [.. absences.Select((count, person) => count + (solution.Partner[person] < 0 ? 1 : 0))];
            left = Without(left, [.. plan[^1]]);
        }

        // Who is never matched has nobody they could be matched with.
        return Told(plan, absences.Where(count => count < rounds).DefaultIfEmpty(0).Max(), proved);
    }

    private GeneralGraph Pairs()
    {
        var edges = new List<ScoredEdge>();
        for (var one = 0; one < people.Length; one++)
        {
            for (var other = one + 1; other < people.Length; other++)
            {
                var score = Gen.PeerScore(people, seed, one, other);
                if (score >= 0)
                {
                    edges.Add(new(one, other, (short)score));
                }
            }
        }

        return GeneralGraph.Of(people.Length, [.. edges]);
    }

    private static GeneralGraph Without(GeneralGraph graph, HashSet<(int One, int Other)> gone)
    {
        var edges = new List<ScoredEdge>(graph.Edges);
        for (var one = 0; one < graph.Vertices; one++)
        {
            for (var at = graph.Start[one]; at < graph.Start[one + 1]; at++)
            {
                if (one < graph.Target[at] && !gone.Contains((one, graph.Target[at])))
                {
                    edges.Add(new(one, graph.Target[at], graph.Score[at]));
                }
            }
        }

        return GeneralGraph.Of(graph.Vertices, [.. edges]);
    }

    private Outcome Told(List<List<(int One, int Other)>> plan, int mostSatOut, bool proved)
    {
        var scores = plan.ConvertAll(round => round.ConvertAll(Score));
        var repeats = plan.Sum(round => round.Count) - plan.SelectMany(round => round).Distinct().Count();
        var extra =
            $"total={scores.Sum(round => (long)round.Sum())} repeats={repeats} mostSatOut={mostSatOut} "
            + $"pairs={string.Join(',', plan.Select(round => round.Count))}";
        var first = scores[0];
        return new(first.Count, first.Sum(), first.Count == 0 ? null : first.Min(), proved ? "optimal" : "none", extra);

        int Score((int One, int Other) pair) => Gen.PeerScore(people, seed, pair.One, pair.Other);
    }
}
