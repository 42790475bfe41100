using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.MatchRuns.Results;

/// <summary>What changed from one run to another.</summary>
/// <param name="With">The earlier run.</param>
/// <param name="Kept">Pairs in both; a circle counts as all pairs of its members.</param>
/// <param name="FirstNew">At most <see cref="Named"/> of the new pairs; likewise the other lists.</param>
/// <param name="Gained">Of the people in both runs, those who had no match and now have one.</param>
/// <param name="Lost">Of the people in both runs, those who had a match and now have none.</param>
public sealed record MatchComparison(
    MatchRunId With,
    int Kept,
    int New,
    int Gone,
    IReadOnlyList<PersonPair> FirstNew,
    IReadOnlyList<PersonPair> FirstGone,
    int Gained,
    int Lost,
    IReadOnlyList<PersonId> FirstGained,
    IReadOnlyList<PersonId> FirstLost,
    ScoreLine Before,
    ScoreLine After
)
{
    public const int Named = 5;

    /// <summary>Whether both runs have the same pairs with the same scores.</summary>
    public bool IsSame => New == 0 && Gone == 0 && Gained == 0 && Lost == 0 && Before == After;

    internal static MatchComparison Of(MatchRunId with, MatchRecord before, MatchRecord after)
    {
        var (old, made) = (Together(before.Plan), Together(after.Plan));
        var (were, are) = (Matched(old), Matched(made));
        var both = before.Problem.Candidates.Select(c => c.Person).ToHashSet();
        both.IntersectWith(after.Problem.Candidates.Select(c => c.Person));
        var gained = InOrder(are.Where(person => both.Contains(person) && !were.Contains(person)));
        var lost = InOrder(were.Where(person => both.Contains(person) && !are.Contains(person)));
        var added = InOrder(made.Where(pair => !old.Contains(pair)));
        var gone = InOrder(old.Where(pair => !made.Contains(pair)));
        return new(
            with,
            made.Count - added.Count,
            added.Count,
            gone.Count,
            [.. added.Take(Named)],
            [.. gone.Take(Named)],
            gained.Count,
            lost.Count,
            [.. gained.Take(Named)],
            [.. lost.Take(Named)],
            ScoreLine.Of(before.Plan),
            ScoreLine.Of(after.Plan)
        );
    }

    private static HashSet<PersonPair> Together(MatchPlan plan) =>
        [
            .. plan.Pairs.Select(pair => new PersonPair(pair.First, pair.Second)),
            .. plan.Circles.SelectMany(circle =>
                circle.Members.SelectMany(
                    (one, i) => circle.Members.Skip(i + 1).Select(other => new PersonPair(one, other))
                )
            ),
        ];

    private static HashSet<PersonId> Matched(HashSet<PersonPair> pairs) =>
        [.. pairs.SelectMany(pair => new[] { pair.First, pair.Second })];

    private static List<PersonId> InOrder(IEnumerable<PersonId> people) => [.. people.OrderBy(person => person.Value)];

    private static List<PersonPair> InOrder(IEnumerable<PersonPair> pairs) =>
        [.. pairs.OrderBy(pair => pair.First.Value).ThenBy(pair => pair.Second.Value)];
}

/// <summary>The scores of a run at a glance.</summary>
/// <param name="Minimum">The lowest; null without pairs.</param>
/// <param name="Median">Null without pairs.</param>
/// <param name="Total">The sum.</param>
public sealed record ScoreLine(int? Minimum, int? Median, long Total)
{
    internal static ScoreLine Of(MatchPlan plan)
    {
        var pairs = plan.Pairs.Select(pair => pair.Score);
        var scores = pairs.Concat(plan.Circles.Select(circle => circle.Score)).Order().ToList();
        return scores.Count == 0
            ? new(null, null, 0)
            : new(scores[0], scores[scores.Count / 2], scores.Sum(score => (long)score));
    }
}
