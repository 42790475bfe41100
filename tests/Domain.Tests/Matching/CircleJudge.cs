using MentorBot.Domain.Matching;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>Finds the best circles by trying every set of people.</summary>
internal sealed class CircleJudge(MatchProblem problem)
{
    private const int MostDebt = 4;

    private readonly PlanJudge pairs = new(problem);
    private readonly Dictionary<int, long[]?> known = [];

    /// <summary>
    /// The value of circles: people placed by rounds sat out, most first; people placed; the total over all pairs in
    /// circles.
    /// </summary>
    public long[] Worth(IReadOnlyList<List<int>> circles)
    {
        var total = new long[MostDebt + 2];
        foreach (var circle in circles)
        {
            Assert.InRange(circle.Count, problem.Rules.MinCircle, problem.Rules.MaxCircle);
            Add(total, WorthOf(circle)!);
        }

        return total;
    }

    public long[] Best() => Best((1 << problem.Candidates.Count) - 1);

    private long[] Best(int open)
    {
        if (open == 0)
        {
            return new long[MostDebt + 2];
        }

        if (known.TryGetValue(open, out var before))
        {
            return before!;
        }

        var lowest = open & -open;
        var rest = open & ~lowest;
        var best = Best(rest);
        for (var others = rest; others > 0; others = (others - 1) & rest)
        {
            var people = int.PopCount(others) + 1;
            if (
                people >= problem.Rules.MinCircle
                && people <= problem.Rules.MaxCircle
                && WorthOf([.. Members(others | lowest)]) is { } worth
            )
            {
                Add(worth, Best(rest & ~others));
                best = worth.AsSpan().SequenceCompareTo(best) > 0 ? worth : best;
            }
        }

        known[open] = best;
        return best;
    }

    private static IEnumerable<int> Members(int set) => Enumerable.Range(0, 32).Where(at => ((set >> at) & 1) == 1);

    /// <returns>Null if these people cannot form one circle.</returns>
    private long[]? WorthOf(List<int> circle)
    {
        var people = circle.ConvertAll(at => problem.Candidates[at]);
        var languages = people.Aggregate(people[0].Languages, (all, one) => [.. all.Intersect(one.Languages)]);
        var worth = new long[MostDebt + 2];
        foreach (var (at, one) in circle.Index())
        {
            foreach (var other in circle.Skip(at + 1))
            {
                if (!pairs.MayPair(one, other))
                {
                    return null;
                }

                worth[^1] += pairs.ScoreOf(one, other);
            }

            var debt = problem.Candidates[one].SatOut;
            worth[MostDebt]++;
            worth[MostDebt - Math.Max(debt, 1)] += debt > 0 ? 1 : 0;
        }

        return languages.Count > 0 && people.TrueForAll(person => person.Places > 0) ? worth : null;
    }

    private static void Add(long[] total, long[] more)
    {
        for (var at = 0; at < total.Length; at++)
        {
            total[at] += more[at];
        }
    }
}
