using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching.Rules;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching.Explaining;

/// <summary>Tells everybody who got no match why.</summary>
internal static class UnmatchedExplainer
{
    /// <param name="partners">Of each number of the index, the numbers of its partners.</param>
    public static List<UnmatchedPerson> Explain(
        CompatibilityIndex people,
        IReadOnlyList<int>[] partners,
        CancellationToken ct
    )
    {
        var left = Enumerable
            .Range(0, people.Problem.Candidates.Count)
            .Select(people.NumberAt)
            .Where(number => partners[number].Count == 0)
            .ToList();
        var shortage = new Shortages(people, partners, left);
        var together = Together(people.Problem);
        var groups = new OddGroups(people, partners, left, ct);
        var told = new List<UnmatchedPerson>(left.Count);
        foreach (var number in left)
        {
            ct.ThrowIfCancellationRequested();
            told.Add(
                together.TryGetValue(people.Roster[number].Person, out var others)
                    ? new(
                        people.Roster[number].Person,
                        UnmatchedReason.LockedTogether,
                        others,
                        people.Count(number).Possible
                    )
                    : Explain(people, shortage, groups, number)
            );
        }

        return told;
    }

    /// <summary>With how many others each locked person must share a circle.</summary>
    private static Dictionary<PersonId, int> Together(MatchProblem problem) =>
        problem.Model != MentoringModel.Circle
            ? []
            : LockedCircles
                .Groups(problem.Wishes.Locked)
                .SelectMany(group => group.People.Select(person => (Person: person, Others: group.People.Count - 1)))
                .ToDictionary(person => person.Person, person => person.Others);

    private static UnmatchedPerson Explain(CompatibilityIndex people, Shortages shortage, OddGroups groups, int number)
    {
        var person = people.Roster[number].Person;
        var (blocked, possible) = people.Count(number);
        if (possible > 0 && groups.Around(number) is { } odd)
        {
            return new(person, UnmatchedReason.Shortage, odd.People, possible, odd.Others) { Groups = odd.Groups };
        }

        if (possible > 0)
        {
            var (rivals, places) = shortage.Around(number);
            return new(person, UnmatchedReason.Shortage, rivals, possible, places);
        }

        var reason = Enum.GetValues<UnmatchedReason>().MaxBy(rule => blocked[(int)rule]);
        return blocked[(int)reason] == 0
            ? new(person, UnmatchedReason.NobodyElse, 0, 0)
            : new(person, reason, blocked[(int)reason], 0);
    }
}
