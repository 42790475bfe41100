using MentorBot.Domain.Matching.Explaining;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.Circles;
using MentorBot.Domain.Matching.Rules;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>Writes circles down as a plan.</summary>
internal sealed class CircleWriter(CompatibilityIndex people, KernelRun run)
{
    private const int MostFacts = 6;

    private readonly HashSet<PersonPair> locked = [.. people.Problem.Wishes.Locked];

    /// <param name="circles">Numbers of the index.</param>
    public MatchPlan Write(List<int[]> circles, CirclePlan solved)
    {
        run.Progress?.Report(new(MatchStage.Explaining, 0));
        var planned = circles.ConvertAll(Circle);
        var placed = planned.Sum(circle => circle.Members.Count);
        var scores = planned.ConvertAll(circle => circle.Score);
        var worst = circles.SelectMany(Pairs).Min(pair => (int?)pair.Score);
        var scoreOf = planned
            .SelectMany(circle => circle.Members.Select(member => (member, circle.Score)))
            .ToDictionary(member => member.member, member => member.Score);
        return new([], UnmatchedExplainer.Explain(people, Partners(circles), run.Cancellation))
        {
            Circles = [.. planned.OrderBy(circle => circle.Members[0].Value)],
            Proof = Proof(solved),
            Steps = new(placed, solved.Value, solved.Value, worst, worst),
            Statistics = StatisticsMaker.Of(people.Problem, scores, scoreOf),
            Relaxing = Relaxation.Of(people, Partners(circles)),
        };
    }

    /// <summary>
    /// Says no more than the search proved: no pair was held against anything, and a bound of the sum counts only where no
    /// circles place more people.
    /// </summary>
    private MatchProof Proof(CirclePlan solved)
    {
        var placesMost = solved.Worth == solved.MostWorth;
        var any = (long)people.Roster.Count * (people.Problem.Rules.MaxCircle - 1) * Scoring.Most / 2;
        var bound = placesMost && solved.MostValue is { } most ? most : any;
        return new(solved.Optimal, solved.Value, Math.Max(bound, solved.Value), PairsChecked: 0, Rounds: 0)
        {
            PlacesMost = placesMost,
        };
    }

    private PlannedCircle Circle(int[] circle)
    {
        var pairs = Pairs(circle).ToList();
        IReadOnlyList<PersonId> members = [.. circle.Select(IdOf).OrderBy(person => person.Value)];
        var terms = pairs
            .SelectMany(pair => pair.Terms)
            .GroupBy(term => term.Kind)
            .OrderBy(kind => kind.Key)
            .Select(kind => Common(kind.Key, [.. kind], pairs.Count))
            .Where(term => term.Points > 0);
        return new(members, pairs.Sum(pair => pair.Score), [.. terms])
        {
            Locked = pairs.Exists(pair => locked.Contains(new(pair.First, pair.Second))),
        };
    }

    /// <summary>The mean over all pairs, and what most of them have in common.</summary>
    private static ScoreTerm Common(ScoreTermKind kind, List<ScoreTerm> terms, int pairs) =>
        new(
            kind,
            terms.Sum(term => term.Points) / pairs,
            [
                .. terms
                    .SelectMany(term => term.Facts)
                    .CountBy(fact => fact)
                    .OrderByDescending(fact => fact.Value)
                    .ThenBy(fact => fact.Key, StringComparer.Ordinal)
                    .Take(kind is ScoreTermKind.Goals or ScoreTermKind.SharedInterests ? MostFacts : 1)
                    .Select(fact => fact.Key)
                    .Order(StringComparer.Ordinal),
            ]
        );

    private IEnumerable<PlannedPair> Pairs(int[] circle) =>
        from one in circle.Index()
        from other in circle.Skip(one.Index + 1)
        let facts = people.Facts(one.Item, other)
        select new PlannedPair(IdOf(one.Item), IdOf(other), Scoring.Reasons(facts, people.Problem));

    private IReadOnlyList<int>[] Partners(List<int[]> circles)
    {
        var partners = new IReadOnlyList<int>[people.Roster.Count];
        Array.Fill(partners, []);
        foreach (var circle in circles)
        {
            foreach (var member in circle)
            {
                partners[member] = [.. circle.Where(other => other != member)];
            }
        }

        return partners;
    }

    private PersonId IdOf(int number) => people.Roster[number].Person;
}
