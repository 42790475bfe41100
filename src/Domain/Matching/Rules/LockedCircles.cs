using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching.Rules;

/// <summary>
/// Those whom locks chain together share one circle, all of them: there has to be room, a language that all speak, and no
/// rule between any two, be they locked to each other or only through others.
/// </summary>
internal static class LockedCircles
{
    public static Refusal? Refusal(
        MatchProblem problem,
        List<PersonPair> locked,
        Dictionary<PersonId, Candidate> people
    ) =>
        problem.Model != MentoringModel.Circle
            ? null
            : Groups(locked)
                .Select(group => Refusal(problem, group, [.. group.People.Select(person => people[person])]))
                .FirstOrDefault(refusal => refusal is not null);

    /// <summary>Who is locked together, each with the first of their locks, in the order of those.</summary>
    public static IEnumerable<(PersonPair First, List<PersonId> People)> Groups(IReadOnlyList<PersonPair> locked)
    {
        var leader = new Dictionary<PersonId, PersonId>();
        foreach (var pair in locked)
        {
            leader[LeaderOf(pair.Second)] = LeaderOf(pair.First);
        }

        return locked
            .GroupBy(pair => LeaderOf(pair.First))
            .Select(group => (group.First(), group.SelectMany(Both).Distinct().OrderBy(p => p.Value).ToList()));

        PersonId LeaderOf(PersonId person)
        {
            while (leader.TryGetValue(person, out var next) && next != person)
            {
                person = next;
            }

            return person;
        }
    }

    private static PersonId[] Both(PersonPair pair) => [pair.First, pair.Second];

    private static Refusal? Refusal(
        MatchProblem problem,
        (PersonPair First, List<PersonId> People) group,
        List<Candidate> members
    ) =>
        members.Count > problem.Rules.MaxCircle
            ? new LockedCircleTooLarge(group.First, members.Count, problem.Rules.MaxCircle)
        : Apart(problem, members) is { } apart ? apart
        : members
            .Aggregate(members[0].Languages.AsEnumerable(), (common, member) => common.Intersect(member.Languages))
            .Any()
            ? null
        : new LockedCircleWithoutLanguage(group.First, members.Count);

    private static LockedCircleApart? Apart(MatchProblem problem, List<Candidate> members)
    {
        var finder = new PairFinder(problem with { Candidates = members });
        var broken =
            from one in Enumerable.Range(0, members.Count)
            from other in Enumerable.Range(one + 1, members.Count - one - 1)
            let rule = HardRules.Blocking(finder.Find(one, other)!, problem)
            where rule is not null
            select new LockedCircleApart(new(members[one].Person, members[other].Person), rule.Value);
        return broken.FirstOrDefault();
    }
}
