namespace MentorBot.Domain.Matching;

/// <summary>Two candidates, by their positions in the problem, whom no rule keeps apart.</summary>
internal readonly record struct PossiblePair(int One, int Other, int Score);

/// <summary>Every pair of a problem looked at once: who is possible with whom, and what kept the others apart.</summary>
internal sealed class PairSurvey
{
    private static readonly int Reasons = Enum.GetValues<UnmatchedReason>().Length;

    private readonly MatchProblem problem;
    private readonly PairFinder finder;
    private readonly List<int>[] partners;
    private readonly int[,] blocked;

    /// <param name="problem">In order, see <see cref="MatchProblem.InOrder"/>.</param>
    public PairSurvey(MatchProblem problem, CancellationToken cancellation)
    {
        (this.problem, finder) = (problem, new(problem));
        partners = [.. problem.Candidates.Select(_ => new List<int>())];
        blocked = new int[problem.Candidates.Count, Reasons];
        for (var one = 0; one < problem.Candidates.Count; one++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var other = one + 1; other < problem.Candidates.Count; other++)
            {
                Look(one, other);
            }
        }
    }

    public List<PossiblePair> Possible { get; } = [];

    public IReadOnlyList<int> PartnersOf(int candidate) => partners[candidate];

    /// <summary>The rule that kept most partners from somebody, and how many; of equals the first of the list.</summary>
    public (UnmatchedReason Reason, int Partners) MainBlock(int candidate) =>
        Enum.GetValues<UnmatchedReason>()
            .Select(reason => (reason, blocked[candidate, (int)reason]))
            .MaxBy(block => block.Item2)
            is { Item2: > 0 } block
            ? block
            : (UnmatchedReason.NobodyElse, 0);

    public PlannedPair Plan(int one, int other)
    {
        var pair = finder.Find(one, other)!;
        return new(pair.First.Person, pair.Second.Person, Scoring.Reasons(pair, problem));
    }

    private void Look(int one, int other)
    {
        if (finder.Find(one, other) is not { } pair)
        {
            return;
        }

        if (HardRules.Blocking(pair, problem) is { } rule)
        {
            blocked[one, (int)rule]++;
            blocked[other, (int)rule]++;
            return;
        }

        partners[one].Add(other);
        partners[other].Add(one);
        var score = Scoring.Terms(pair, problem).Sum(term => term.Points);
        Possible.Add(new(one, other, score));
    }
}
