namespace MentorBot.Domain.Matching.Rules;

/// <summary>Two people who could be partners by their roles, and what is known of them together.</summary>
/// <param name="First">The mentor or buddy; the smaller id among equals.</param>
/// <param name="Languages">Codes of the languages both speak, in order.</param>
/// <param name="OverlapMinutes">See <see cref="WorkWeek.TypicalOverlap"/>.</param>
/// <param name="PairedBefore">In an earlier round, too soon to meet again.</param>
/// <param name="Barred">By the coordinator.</param>
internal sealed record PairFacts(
    Candidate First,
    Candidate Second,
    IReadOnlyList<string> Languages,
    int OverlapMinutes,
    bool PairedBefore,
    bool Barred
);

/// <summary>Puts two candidates side by side; what is the same for every pair of a person is worked out once.</summary>
internal sealed class PairFinder(MatchProblem problem)
{
    private readonly HashSet<PersonPair> pairedBefore =
    [
        .. problem.PastPairs.Where(problem.Rules.Forbids).Select(past => past.Pair),
    ];
    private readonly HashSet<PersonPair> barred = [.. problem.Wishes.Barred];
    private readonly WorkWeeks weeks = WorkWeeks.Of(problem);

    /// <summary>The candidates at two positions, or null when their roles do not make them partners.</summary>
    public PairFacts? Find(int one, int other)
    {
        var (a, b) = (problem.Candidates[one], problem.Candidates[other]);
        return Sides.Between(problem.Model, a.Role, b.Role) switch
        {
            Partnering.InOrder => Facts(a, b, one, other),
            Partnering.Turned => Facts(b, a, one, other),
            _ => null,
        };
    }

    private PairFacts Facts(Candidate first, Candidate second, int one, int other)
    {
        var pair = new PersonPair(first.Person, second.Person);
        return new(
            first,
            second,
            Shared(first.Languages, second.Languages),
            weeks.Overlap(one, other),
            pairedBefore.Contains(pair),
            barred.Contains(pair)
        );
    }

    internal static IReadOnlyList<string> Shared(IReadOnlyList<string> some, IReadOnlyList<string> others) =>
        [.. some.Where(others.Contains).Distinct().Order(StringComparer.Ordinal)];
}
