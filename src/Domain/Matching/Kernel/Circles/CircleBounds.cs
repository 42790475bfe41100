namespace MentorBot.Domain.Matching.Kernel.Circles;

/// <summary>What no circles can exceed: simple limits, but proved ones.</summary>
internal sealed class CircleBounds
{
    /// <summary>Of so many unplaced people it is asked whether there is any circle for them; of the others it is assumed.</summary>
    private const int MostAsked = 100;

    /// <summary>Among so many people who might share a circle with somebody one is looked for; else it is assumed.</summary>
    private const int MostNeighbours = 200;

    /// <summary>And among so many groups of those.</summary>
    private const long MostLooks = 1_000_000;

    /// <summary>Beyond so many people looking at every pair takes too long.</summary>
    private const int MostPeopleForValue = CircleParts.MostAtOnce;

    private readonly CircleProblem problem;
    private readonly CancellationToken cancellation;
    private readonly HashSet<int> hopeless;

    /// <param name="plan">Whoever is in one of its circles needs not be asked.</param>
    public CircleBounds(CircleProblem problem, CirclePlan plan, CancellationToken cancellation)
    {
        (this.problem, this.cancellation) = (problem, cancellation);
        var placed = plan.Circles.SelectMany(circle => circle).ToHashSet();
        var unplaced = Enumerable.Range(0, problem.People.Count).Where(person => !placed.Contains(person));
        hopeless = [.. unplaced.Take(MostAsked).Where(person => !AnyCircleFor(person))];
    }

    /// <summary>
    /// The worth of everybody for whom there is a circle at all, less the least worth of those who are too many for any
    /// number of circles of the sizes allowed.
    /// </summary>
    public long MostWorth() =>
        Possible().Select(person => problem.People[person].Worth).OrderDescending().Take(MostPlaced()).Sum();

    /// <summary>Half of what each person would have with the best others a circle has room for; null for too many people.</summary>
    public long? MostValue()
    {
        if (problem.People.Count > MostPeopleForValue)
        {
            return null;
        }

        return Possible().Select(BestCompany).OrderDescending().Take(MostPlaced()).Sum() / 2;
    }

    private IEnumerable<int> Possible() =>
        Enumerable.Range(0, problem.People.Count).Where(person => !hopeless.Contains(person));

    /// <summary>The values with the best others a circle has room for.</summary>
    private long BestCompany(int person)
    {
        cancellation.ThrowIfCancellationRequested();
        var best = new int[problem.Largest - 1];
        for (var other = 0; other < problem.People.Count; other++)
        {
            var value = other == person ? 0 : problem.Values.Value(person, other);
            for (var at = 0; at < best.Length && value > 0; at++)
            {
                (best[at], value) = value > best[at] ? (value, best[at]) : (best[at], value);
            }
        }

        return best.Sum(value => (long)value);
    }

    /// <summary>The largest number of people, of those for whom there is a circle, that some circles can hold exactly.</summary>
    private int MostPlaced()
    {
        var people = problem.People.Count - hopeless.Count;
        while (people > 0 && people / problem.Smallest * problem.Largest < people)
        {
            people--;
        }

        return people;
    }

    private bool AnyCircleFor(int person)
    {
        var neighbours = Enumerable
            .Range(0, problem.People.Count)
            .Where(other => other != person && problem.Values.Value(person, other) >= 0)
            .Take(MostNeighbours + 1)
            .ToList();
        if (neighbours.Count > MostNeighbours)
        {
            return true;
        }

        var alone = problem with { Together = [] };
        var items = CircleItems.Of(alone, [.. neighbours, person], cancellation);
        return !new FeasibleCircles(items, MostLooks).VisitThoseOf(items.Count - 1, (_, _) => false);
    }
}
