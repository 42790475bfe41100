using MentorBot.Domain.Matching.Profiles;
using MentorBot.Domain.Matching.Rules;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>
/// What is left to plan once the locked pairs are fixed: who takes part in the search, with how many places, and what it
/// is worth that each is matched. A mentor's first place counts for the mentor; further places are vertices of their own
/// that are worth nothing, so that everybody who can gets one partner before anybody gets a second.
/// </summary>
internal sealed class ResidualProblem
{
    private readonly int[] placesAt;
    private readonly HashSet<int> matched = [];

    /// <param name="problem">In order, see <see cref="MatchProblem.InOrder"/>, and found to be right.</param>
    public ResidualProblem(MatchProblem problem)
    {
        Problem = problem;
        placesAt = [.. problem.Candidates.Select(candidate => Sides.PlacesOf(problem.Model, candidate))];
        Locked = LockedPairs(problem);
        foreach (var (one, other) in Locked)
        {
            placesAt[one]--;
            placesAt[other]--;
            matched.UnionWith([one, other]);
        }

        var further = Taking().Where(position => placesAt[position] > 1);
        Profile = new(problem, [.. Taking(), .. further.Where(position => !matched.Contains(position))]);
        Places = [.. Enumerable.Range(0, Profile.Roster.Count).Select(PlacesOf)];
        Worth = Worths();
    }

    public MatchProblem Problem { get; }

    /// <summary>Positions of the locked pairs.</summary>
    public IReadOnlyList<(int One, int Other)> Locked { get; }

    public Profile Profile { get; }

    /// <summary>The same people's profile where everybody takes part, each under one number; otherwise null.</summary>
    public Profile? Everybody => Profile.Roster.Count == placesAt.Length && HoldsEverybody ? Profile : null;

    /// <summary>Whether nobody is left out.</summary>
    public bool HoldsEverybody => Array.TrueForAll(placesAt, places => places > 0);

    /// <summary>By number.</summary>
    public int[] Places { get; }

    /// <summary>By number; null when nobody is worth more than another.</summary>
    public long[]? Worth { get; }

    /// <summary>Pairs of numbers as pairs of positions in the problem.</summary>
    public List<(int One, int Other, int Score)> Positions(IEnumerable<(int One, int Other, int Score)> pairs) =>
        [.. pairs.Select(pair => (At(pair.One), At(pair.Other), pair.Score))];

    private int At(int number) => Profile.Roster.Positions[number];

    private IEnumerable<int> Taking() => Enumerable.Range(0, placesAt.Length).Where(position => placesAt[position] > 0);

    private static List<(int One, int Other)> LockedPairs(MatchProblem problem)
    {
        var locked = problem.Wishes.Locked.Distinct().ToList();
        if (locked.Count == 0)
        {
            return [];
        }

        var positions = problem.Candidates.Index().ToDictionary(person => person.Item.Person, person => person.Index);
        return [.. locked.Select(pair => (positions[pair.First], positions[pair.Second]))];
    }

    private int PlacesOf(int number)
    {
        var places = placesAt[Profile.Roster.Positions[number]];
        var isSplit =
            Profile.Roster.IsFurther(number)
            || (number + 1 < Profile.Roster.Count && Profile.Roster.IsFurther(number + 1));
        return !isSplit ? places
            : Profile.Roster.IsFurther(number) ? places - 1
            : 1;
    }

    /// <summary>Whether the places of the number are of somebody who has somebody before they are taken.</summary>
    private bool IsFurther(int number) =>
        Profile.Roster.IsFurther(number) || matched.Contains(Profile.Roster.Positions[number]);

    /// <summary>
    /// Debts of earlier rounds come first, the greatest first: by their rank, because only their order matters (the sets of
    /// people that can be matched form a matroid: J. Edmonds and D. R. Fulkerson, 1965).
    /// </summary>
    private long[]? Worths()
    {
        var roster = Profile.Roster;
        var debts = Enumerable.Range(0, roster.Count).Select(number => Math.Max(roster[number].SatOut, 0)).ToArray();
        var ranks = debts
            .Where(debt => debt > 0)
            .Distinct()
            .Order()
            .Index()
            .ToDictionary(d => d.Item, d => d.Index + 1);
        var further = Enumerable.Range(0, roster.Count).Any(IsFurther);
        var one = ((long)roster.Count * Scoring.Most) + 1;
        return ranks.Count == 0 && !further ? null : [.. debts.Select(Worth)];

        long Worth(int debt, int number)
        {
            var first = further && roster.Keys[roster.BucketOf(number)].IsFirst ? 1 : 0;
            return IsFurther(number) ? 0 : one * (first + ranks.GetValueOrDefault(debt));
        }
    }
}
