namespace MentorBot.Domain.Matching.Rules;

/// <summary>Two people whose roles make them possible partners, with what is known about the pair.</summary>
/// <param name="First">The mentor or buddy; among equals the one with the smaller id.</param>
/// <param name="Second">The other.</param>
/// <param name="Languages">Codes of the languages both speak, in ordinal order.</param>
/// <param name="OverlapMinutes">See <see cref="WorkWeek.TypicalOverlap"/>.</param>
/// <param name="PairedBefore">Whether they were matched before and it is too early to repeat.</param>
/// <param name="Barred">Whether a coordinator barred the pair.</param>
internal sealed record PairFacts(
    Candidate First,
    Candidate Second,
    IReadOnlyList<string> Languages,
    int OverlapMinutes,
    bool PairedBefore,
    bool Barred
);

/// <summary>Looks up the facts of pairs; prepares once what many pairs share.</summary>
internal sealed class PairFinder(MatchProblem problem)
{
    private readonly HashSet<PersonPair> pairedBefore =
    [
        .. problem.PastPairs.Where(problem.Rules.Forbids).Select(past => past.Pair),
    ];
    private readonly HashSet<PersonPair> barred = [.. problem.Wishes.Barred];
    private readonly WorkWeeks weeks = WorkWeeks.Of(problem);

    /// <summary>The facts of the candidates at two positions; null if their roles do not make them partners.</summary>
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
