using MentorBot.Domain.Matching.Explaining;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.Circles;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>
/// Plans circles: locked people first and together; then debts, the longest waiting before all others; then most people
/// placed; then the largest sum over all pairs of a circle. Everybody in a circle shares a language, and no rule keeps two
/// of them apart.
/// </summary>
internal static class CirclePlanner
{
    private const double Effort = 1;

    /// <param name="problem">In order, and found to be right.</param>
    public static MatchPlan Plan(MatchProblem problem, KernelRun run)
    {
        var people = new CompatibilityIndex(problem);
        var taking = Enumerable
            .Range(0, problem.Candidates.Count)
            .Where(at => problem.Candidates[at].Places > 0)
            .ToList();
        run.Progress?.Report(new(MatchStage.Scoring, 0));
        var numbers = taking.ConvertAll(people.NumberAt);
        var posed = Posed(problem, people, taking, numbers);
        var solved = CircleSolver.Solve(posed, (ulong)problem.Seed, Effort, run);
        var circles = solved.Circles.Select(circle => circle.Select(person => numbers[person]).ToArray()).ToList();
        return new CircleWriter(people, run).Write(circles, solved);
    }

    private static CircleProblem Posed(
        MatchProblem problem,
        CompatibilityIndex people,
        List<int> taking,
        List<int> numbers
    )
    {
        var languages = Languages(problem);
        var locked = problem.Wishes.Locked.SelectMany(pair => new[] { pair.First, pair.Second }).ToHashSet();
        var worths = CircleDebts.Worths(taking.ConvertAll(at => Debt(problem.Candidates[at])));
        var places = taking
            .Index()
            .ToDictionary(person => problem.Candidates[person.Item].Person, person => person.Index);
        return new(
            problem.Rules.MinCircle,
            problem.Rules.MaxCircle,
            [.. taking.Select((at, person) => new CirclePerson(Spoken(problem.Candidates[at]), worths[person]))],
            CircleScores.Of(people.Everybody, numbers),
            [.. problem.Wishes.Locked.Select(pair => (places[pair.First], places[pair.Second]))]
        );

        int Debt(Candidate person) => locked.Contains(person.Person) ? int.MaxValue : person.SatOut;

        ulong Spoken(Candidate person) =>
            person.Languages.Aggregate(0UL, (mask, language) => mask | languages.GetValueOrDefault(language));
    }

    /// <summary>A bit for each of the languages most people speak; there is hardly a circle in the sixty-fifth.</summary>
    private static Dictionary<string, ulong> Languages(MatchProblem problem) =>
        problem
            .Candidates.SelectMany(person => person.Languages.Distinct())
            .CountBy(language => language)
            .OrderByDescending(language => language.Value)
            .ThenBy(language => language.Key, StringComparer.Ordinal)
            .Take(64)
            .Index()
            .ToDictionary(language => language.Item.Key, language => 1UL << language.Index);
}
