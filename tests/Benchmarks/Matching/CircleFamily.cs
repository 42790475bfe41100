using System.Globalization;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.Circles;
using MentorBot.Testing.Instances;

namespace MentorBot.Benchmarks.Matching;

/// <summary>
/// <c>circles:n:seed:smallest..largest</c>, followed by <c>:x10</c> for ten times the search steps. Cardinality is the
/// number of people placed; there is no fair variant, because a circle's value is a sum over its pairs.
/// </summary>
internal sealed class CircleFamily(CircleProblem problem, double effort) : IInstance
{
    private const string Pattern = "circles:n:seed:smallest..largest";
    private const int MostPeople = 200_000;
    private const int MostInACircle = 16;
    private const ulong Seed = 1;

    public static IInstance Read(string[] parts)
    {
        if (parts.Length is < 4 or > 5 || parts[3].Split("..") is not [var least, var most])
        {
            throw new FormatException($"Circles are written {Pattern}, such as circles:60:8004:4..6.");
        }

        var numbers = Numbers.Of(parts[..3], Pattern, (1, MostPeople), Numbers.Seed);
        var smallest = Numbers.Of(least, "smallest", Pattern, (2, MostInACircle));
        var largest = Numbers.Of(most, "largest", Pattern, (smallest, MostInACircle));
        var effort = parts.Length == 5 ? Numbers.Of(parts[4].TrimStart('x'), "x", Pattern + ":x10", (1, 1000)) : 1;
        var people = Gen.People(numbers[0], (ulong)numbers[1]);
        var all = people.Select(person => new CirclePerson(person.Lang, 1));
        return new CircleFamily(new(smallest, largest, [.. all], new Values(people), []), effort);
    }

    public Outcome Solve(bool fair, KernelRun run)
    {
        var plan = CircleSolver.Solve(problem, Seed, effort, run);
        var extra = $"circles={plan.Circles.Count} mostPlaced={plan.MostWorth} mostValue={plan.MostValue}";
        return new((int)plan.Worth, plan.Value, null, Proof(plan), extra);
    }

    /// <summary>The gap concerns the value, and is proved only if the number of people placed is.</summary>
    private static string Proof(CirclePlan plan) =>
        true switch
        {
            _ when plan.Optimal => "optimal",
            _ when plan.Worth < plan.MostWorth || plan.MostValue is null => "none",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"gap:{100.0 * (plan.MostValue.Value - plan.Value) / plan.MostValue.Value:0.0}%"
            ),
        };

    private sealed class Values(Person[] people) : ICircleValues
    {
        public int Value(int one, int other) => CircleScores.Of(people, one, other);
    }
}
