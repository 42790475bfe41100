using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Domain.Matching;

/// <summary>Two people who could be partners by their roles, and what is known of them together.</summary>
/// <param name="First">The mentor in OneToOne; the smaller id among peers.</param>
/// <param name="Languages">Codes of the languages both speak, in order.</param>
/// <param name="OverlapMinutes">See <see cref="WorkWeek.TypicalOverlap"/>.</param>
/// <param name="PairedBefore">In an earlier run.</param>
internal sealed record PairFacts(
    Candidate First,
    Candidate Second,
    IReadOnlyList<string> Languages,
    int OverlapMinutes,
    bool PairedBefore
);

/// <summary>Puts two candidates side by side; what is the same for every pair of a person is worked out once.</summary>
internal sealed class PairFinder(MatchProblem problem)
{
    private readonly HashSet<PersonPair> pairedBefore = [.. problem.PairedBefore];
    private readonly WorkWeek[] weeks =
    [
        .. problem.Candidates.Select(candidate => WorkWeek.Of(candidate.Availability, problem.At)),
    ];

    /// <summary>The candidates at two positions, or null when their roles do not make them partners.</summary>
    public PairFacts? Find(int one, int other)
    {
        var (a, b) = (problem.Candidates[one], problem.Candidates[other]);
        if (problem.Model == MentoringModel.PeerPairs)
        {
            return Facts(a, b, one, other);
        }

        return (a.Role, b.Role) switch
        {
            (MentoringRole.Mentor, MentoringRole.Mentee) => Facts(a, b, one, other),
            (MentoringRole.Mentee, MentoringRole.Mentor) => Facts(b, a, one, other),
            _ => null,
        };
    }

    private PairFacts Facts(Candidate first, Candidate second, int one, int other) =>
        new(
            first,
            second,
            Shared(first.Languages, second.Languages),
            weeks[one].TypicalOverlap(weeks[other]),
            pairedBefore.Contains(new(first.Person, second.Person))
        );

    internal static IReadOnlyList<string> Shared(IReadOnlyList<string> some, IReadOnlyList<string> others) =>
        [.. some.Where(others.Contains).Distinct().Order(StringComparer.Ordinal)];
}
