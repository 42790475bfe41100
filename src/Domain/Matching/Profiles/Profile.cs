using MentorBot.Domain.Matching.Rules;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>Everything that scores are computed from.</summary>
internal sealed class Profile
{
    /// <param name="problem">In canonical order, see <see cref="MatchProblem.InOrder"/>.</param>
    /// <param name="taking">The positions of those who take part, as for <see cref="Profiles.Roster"/>.</param>
    public Profile(MatchProblem problem, IEnumerable<int> taking)
    {
        var weeks = WorkWeeks.Of(problem);
        Roster = new(problem, weeks, taking);
        (BucketPoints, Bitmaps, PersonCodes, Tables) = (new(Roster, weeks), new(Roster), new(Roster), new(problem));
        var numbers = Enumerable.Range(0, Roster.Count).ToLookup(number => Roster[number].Person);
        Barred = new(Roster.Count, BarredPairs(problem, numbers), bothWays: false);
        Wishes = new(Roster.Count, WishedPairs(problem, numbers), bothWays: true);
        MostBeyond = Tables.Most + (Wishes.IsEmpty ? 0 : problem.Weights.Preference);
    }

    public Roster Roster { get; }

    public BucketPoints BucketPoints { get; }

    public Bitmaps Bitmaps { get; }

    public PersonCodes PersonCodes { get; }

    public PointTables Tables { get; }

    /// <summary>Pairs forbidden by reporting lines, private lists, earlier rounds or the coordinator.</summary>
    public PersonPairs Barred { get; }

    /// <summary>Pairs in which one or both chose the other, with the points for it.</summary>
    public PersonPairs Wishes { get; }

    /// <summary>The most points a pair can have beyond those its buckets share.</summary>
    public int MostBeyond { get; }

    private IEnumerable<(int, int, int)> BarredPairs(MatchProblem problem, ILookup<PersonId, int> numbers)
    {
        for (var number = 0; number < Roster.Count; number++)
        {
            var avoided = Roster[number].ReportingLine.Concat(Roster[number].NotWith);
            foreach (var other in avoided.SelectMany(person => numbers[person]))
            {
                yield return (number, other, 0);
            }
        }

        var past = problem.PastPairs.Where(problem.Rules.Forbids).Select(pair => pair.Pair);
        foreach (var pair in past.Concat(problem.Wishes.Barred))
        {
            foreach (var one in numbers[pair.First])
            {
                foreach (var other in numbers[pair.Second])
                {
                    yield return (one, other, 0);
                }
            }
        }
    }

    private IEnumerable<(int, int, int)> WishedPairs(MatchProblem problem, ILookup<PersonId, int> numbers)
    {
        for (var number = 0; number < Roster.Count; number++)
        {
            foreach (var other in Roster[number].Preferred.Distinct().SelectMany(person => numbers[person]))
            {
                yield return (number, other, Scoring.PreferencePoints(problem, Roster[number], Roster[other]));
            }
        }
    }
}
