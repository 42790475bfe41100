using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.General;
using MentorBot.Domain.Matching.Kernel.Rounds;
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

    public Outcome Solve(bool fair, KernelRun run)
    {
        var (graph, choices) = Pairs();
        var proved = true;
        var plan = RoundsPlanner.Plan(new(rounds, choices, new int[people.Length], []), PairForRound, run);
        return Told(plan, proved);

        IReadOnlyList<(int One, int Other)> PairForRound(RoundRequest request)
        {
            var left = Without(graph, request.Barred);
            long[] worth = [.. request.Claims.Select(claim => claim * 1001L * people.Length)];
            var solution = GeneralMatching.Solve(left, worth, Aim.LargestThenHeaviest, run);
            proved &= solution.Proof.Verify(left, solution.Partner);
            return [.. solution.Partner.Index().Where(pair => pair.Index < pair.Item)];
        }
    }

    private (GeneralGraph Graph, int[] Choices) Pairs()
    {
        var (edges, choices) = (new List<ScoredEdge>(), new int[people.Length]);
        for (var one = 0; one < people.Length; one++)
        {
            for (var other = one + 1; other < people.Length; other++)
            {
                var score = Gen.PeerScore(people, seed, one, other);
                if (score >= 0)
                {
                    edges.Add(new(one, other, (short)score));
                    choices[one]++;
                    choices[other]++;
                }
            }
        }

        return (GeneralGraph.Of(people.Length, [.. edges]), choices);
    }

    private static GeneralGraph Without(GeneralGraph graph, IReadOnlyList<(int One, int Other)> barred)
    {
        var gone = barred.ToHashSet();
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

    private Outcome Told(RoundsPlan plan, bool proved)
    {
        var scores = plan.Rounds.Select(round => round.Select(Score).ToList()).ToList();
        var met = plan.Rounds.SelectMany(round => round.SelectMany(pair => (int[])[pair.One, pair.Other]));
        var most = met.CountBy(person => person).Select(person => rounds - person.Value).DefaultIfEmpty(0).Max();
        var extra =
            $"total={scores.Sum(round => (long)round.Sum())} repeats={plan.Repeats.Count} mostSatOut={most} "
            + $"pairs={string.Join(',', plan.Rounds.Select(round => round.Count))}";
        var first = scores.FirstOrDefault([]);
        return new(first.Count, first.Sum(), first.Count == 0 ? null : first.Min(), proved ? "optimal" : "none", extra);

        int Score((int One, int Other) pair) => Gen.PeerScore(people, seed, pair.One, pair.Other);
    }
}
