using System.Numerics;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching.Kernel.General;
using MentorBot.Domain.Matching.Rules;
using Barrier = MentorBot.Domain.Matching.Kernel.General.Barrier;

namespace MentorBot.Domain.Matching.Explaining;

/// <summary>
/// Explains why people are left over among equals: without a few other people, some fall apart into groups of odd size,
/// and each such group leaves somebody over or takes up one of the others. Most groups consist of one person, as in “41
/// people could only be paired with 36 others”.
/// </summary>
/// <remarks>Uses the Tutte–Berge formula with the Gallai–Edmonds decomposition, see <see cref="Barrier"/>.</remarks>
internal sealed class OddGroups
{
    private readonly Dictionary<int, OddGroup> groupOf = [];

    /// <param name="partners">Of each number of the index, the numbers of its partners.</param>
    /// <param name="leftOver">Numbers; those who have no possible partner are passed over.</param>
    public OddGroups(
        CompatibilityIndex people,
        IReadOnlyList<int>[] partners,
        IReadOnlyList<int> leftOver,
        CancellationToken cancellation
    )
    {
        var (model, wishes) = (people.Problem.Model, people.Problem.Wishes.Locked);
        if (!model.IsOfEquals() || model == MentoringModel.Circle || leftOver.Count == 0)
        {
            return;
        }

        var locked = wishes.SelectMany(pair => new[] { pair.First, pair.Second }).ToHashSet();
        var free = Enumerable
            .Range(0, partners.Length)
            .Select(n => !locked.Contains(people.Roster[n].Person) && Sides.PlacesOf(model, people.Roster[n]) > 0)
            .ToArray();
        var reach = new Reach(people, partners, free);
        List<int> left = [.. leftOver.Where(number => free[number] && reach.HasPartner(number))];
        if (left.Count > 0 && reach.Graph(left, cancellation) is { } graph)
        {
            Tell(graph, partners, cancellation);
        }
        else if (left is [var last])
        {
            var able = Enumerable.Range(0, partners.Length).Count(n => free[n] && partners[n].Count > 0) + 1;
            groupOf[last] = new(able, 1, 0);
        }
    }

    /// <returns>The groups that explain why this person is left over; null if unknown.</returns>
    public OddGroup? Around(int number) => groupOf.GetValueOrDefault(number);

    private void Tell(GeneralGraph graph, IReadOnlyList<int>[] partners, CancellationToken cancellation)
    {
        int[] made = [.. partners.Select(own => own.Count == 1 ? own[0] : -1)];
        var pairs = Enumerable.Range(0, made.Length).Count(n => made[n] > n && graph.ScoreOf(n, made[n]) >= 0);
        var most = GeneralCardinality.Solve(graph, 0, made, null, cancellation);
        if (most.Pairs != pairs)
        {
            return;
        }

        foreach (var joined in Joined(graph, most.Barrier).GroupBy(person => person.Root))
        {
            var parts = joined.Select(person => most.Barrier.Part[person.Number]).ToList();
            var outer = parts.Where(part => part > 0).ToList();
            var group = new OddGroup(outer.Count, outer.Distinct().Count(), parts.Count - outer.Count);
            foreach (var (number, _) in joined)
            {
                groupOf[number] = group;
            }
        }
    }

    /// <summary>Connects the odd groups and the people who join them into components.</summary>
    private static IEnumerable<(int Number, int Root)> Joined(GeneralGraph graph, Barrier barrier)
    {
        var roots = Enumerable.Range(0, graph.Vertices).ToArray();
        for (var number = 0; number < roots.Length; number++)
        {
            for (var arc = graph.Start[number]; barrier.Part[number] > 0 && arc < graph.Start[number + 1]; arc++)
            {
                var (one, other) = (RootOf(roots, number), RootOf(roots, graph.Target[arc]));
                roots[Math.Max(one, other)] = Math.Min(one, other);
            }
        }

        return Enumerable
            .Range(0, roots.Length)
            .Where(number => barrier.Part[number] != Barrier.Other)
            .Select(number => (number, RootOf(roots, number)));
    }

    private static int RootOf(int[] roots, int number)
    {
        while (roots[number] != number)
        {
            number = roots[number] = roots[roots[number]];
        }

        return number;
    }

    /// <summary>The possible pairs of everybody who can come to be left over by changing partners.</summary>
    private sealed class Reach(CompatibilityIndex people, IReadOnlyList<int>[] partners, bool[] free)
    {
        /// <summary>
        /// Beyond this many pairs, the explanation would take more time and memory than the plan itself.
        /// </summary>
        private const int MostPairs = 500_000;

        private readonly ulong[] possible = new ulong[people.Roster.Words + 8];

        public bool HasPartner(int number) => Possible(number).Count > 0;

        /// <returns>The graph, complete for everyone who can be left over; null if it would be too large.</returns>
        public GeneralGraph? Graph(IReadOnlyList<int> left, CancellationToken cancellation)
        {
            var (edges, open) = (new List<ScoredEdge>(), new Queue<int>(left));
            var met = left.ToHashSet();
            while (open.TryDequeue(out var rival))
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var other in Possible(rival))
                {
                    edges.Add(new(rival, other, 0));
                    foreach (var claimant in partners[other].Where(met.Add))
                    {
                        open.Enqueue(claimant);
                    }
                }

                if (edges.Count > MostPairs)
                {
                    return null;
                }
            }

            return GeneralGraph.Of(partners.Length, [.. edges]);
        }

        private List<int> Possible(int number)
        {
            var found = new List<int>();
            people.FillPossible(number, possible);
            for (var bucket = 0; bucket < people.Roster.Keys.Length; bucket++)
            {
                for (var word = people.Roster.WordOf(bucket); word < people.Roster.WordOf(bucket + 1); word++)
                {
                    for (var bits = possible[word]; bits != 0; bits &= bits - 1)
                    {
                        found.Add(people.Roster.NumberOf(bucket, word, BitOperations.TrailingZeroCount(bits)));
                    }
                }
            }

            found.RemoveAll(other => !free[other]);
            return found;
        }
    }
}

/// <summary>Groups of odd size that explain a shortage among equals.</summary>
/// <param name="People">How many people the groups have together.</param>
/// <param name="Groups">How many groups there are, 1 or more; equal to the people if each stands alone.</param>
/// <param name="Others">How many others they could be paired with outside their own group; fewer than groups.</param>
internal sealed record OddGroup(int People, int Groups, int Others);
