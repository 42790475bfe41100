using MentorBot.Domain.Matching.Explaining;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.AllPairs;
using MentorBot.Domain.Matching.Profiles;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>
/// The best partners of each person, whoever has them now. If the search covered everyone, its candidate lists already
/// hold them; otherwise all pairs are scored once more.
/// </summary>
internal sealed class Alternatives
{
    private readonly CandidateLists lists;
    private readonly Roster listed;
    private readonly int[] numberAt;

    private Alternatives(CandidateLists lists, Roster listed)
    {
        (this.lists, this.listed) = (lists, listed);
        numberAt = new int[listed.Problem.Candidates.Count];
        for (var number = listed.Count - 1; number >= 0; number--)
        {
            numberAt[listed.Positions[number]] = number;
        }
    }

    /// <param name="candidates">Of the people of the residual problem by number, at least 4 of each who has so many; null when there are none.</param>
    public static Alternatives Of(
        CompatibilityIndex people,
        ResidualProblem residual,
        CandidateLists? candidates,
        KernelRun run
    ) =>
        candidates is not null && residual.HoldsEverybody
            ? new(candidates, residual.Profile.Roster)
            : new(
                TopCandidates<CompiledScores>.Of(new CompiledScores(people.Everybody), 2, run with { Progress = null }),
                people.Roster
            );

    /// <summary>
    /// The best other partner for a person with one place. All arguments and results are positions in the problem.
    /// </summary>
    /// <param name="position">The person.</param>
    /// <param name="besides">Their assigned partner.</param>
    /// <returns>Null if there is no other.</returns>
    public (int Partner, int Score)? For(int position, int besides)
    {
        var number = numberAt[position];
        var partners = lists.Partners(number);
        for (var at = 0; at < partners.Length; at++)
        {
            if (listed.Positions[partners[at]] != besides)
            {
                return (listed.Positions[partners[at]], lists.Scores(number)[at]);
            }
        }

        return null;
    }
}
