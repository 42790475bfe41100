using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching.Rules;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>Whether the coordinator's wishes can be kept, all of them, by the rules.</summary>
internal static class LockCheck
{
    public static Refusal? Of(MatchProblem problem)
    {
        var locked = problem.Wishes.Locked.Distinct().ToList();
        var people = problem.Candidates.ToDictionary(candidate => candidate.Person);
        Func<Refusal?>[] checks =
        [
            () => Unknown(problem, locked, people),
            () => Barred(problem, locked),
            () => TooOften(problem, locked, people),
            () => BreaksRule(problem, locked, people),
            () => LockedCircles.Refusal(problem, locked, people),
        ];
        return locked.Count == 0 ? null : checks.Select(check => check()).FirstOrDefault(found => found is not null);
    }

    private static LockIsNoPair? Unknown(
        MatchProblem problem,
        List<PersonPair> locked,
        Dictionary<PersonId, Candidate> people
    )
    {
        return locked.Where(IsNone).Select(pair => new LockIsNoPair(pair)).FirstOrDefault();

        bool IsNone(PersonPair pair) =>
            pair.First == pair.Second
            || !people.TryGetValue(pair.First, out var one)
            || !people.TryGetValue(pair.Second, out var other)
            || Sides.Between(problem.Model, one.Role, other.Role) == Partnering.None;
    }

    private static LockedAndBarred? Barred(MatchProblem problem, List<PersonPair> locked)
    {
        var barred = problem.Wishes.Barred.ToHashSet();
        return locked.Where(barred.Contains).Select(pair => new LockedAndBarred(pair)).FirstOrDefault();
    }

    /// <summary>In circles a person with a place may be locked to several others.</summary>
    private static LockedTooOften? TooOften(
        MatchProblem problem,
        List<PersonPair> locked,
        Dictionary<PersonId, Candidate> people
    ) =>
        locked
            .SelectMany(pair => new[] { pair.First, pair.Second })
            .CountBy(person => person)
            .Select(use => (Person: use.Key, Locks: use.Value, Places: Sides.PlacesOf(problem.Model, people[use.Key])))
            .Where(use => problem.Model == MentoringModel.Circle ? use.Places == 0 : use.Locks > use.Places)
            .OrderBy(use => use.Person.Value)
            .Select(use => new LockedTooOften(use.Person, use.Locks, use.Places))
            .FirstOrDefault();

    private static LockBreaksRule? BreaksRule(
        MatchProblem problem,
        List<PersonPair> locked,
        Dictionary<PersonId, Candidate> people
    )
    {
        var involved = locked.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct().Index();
        var positions = involved.ToDictionary(person => person.Item, person => person.Index);
        var part = problem with { Candidates = [.. positions.Keys.Select(person => people[person])] };
        var finder = new PairFinder(part);
        return locked
            .Select(pair => (Pair: pair, Facts: finder.Find(positions[pair.First], positions[pair.Second])!))
            .Select(pair => (pair.Pair, Rule: HardRules.Blocking(pair.Facts, problem)))
            .Where(broken => broken.Rule is not null)
            .Select(broken => new LockBreaksRule(broken.Pair, broken.Rule!.Value))
            .FirstOrDefault();
    }
}
