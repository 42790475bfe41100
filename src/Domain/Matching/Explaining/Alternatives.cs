using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.AllPairs;
using MentorBot.Domain.Matching.Planning;
using MentorBot.Domain.Matching.Profiles;

namespace MentorBot.Domain.Matching.Explaining;

/// <summary>
/// The best partners of everybody, whoever has them now. Where the search was among everybody they are in its candidates
/// already: those hold everybody's best. Otherwise all pairs are looked at once more.
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

    /// <param name="candidates">Of the field's people by number, at least 4 of each who has so many; null when there are none.</param>
    public static Alternatives Of(Acquaintance people, Field field, CandidateLists? candidates, KernelRun run) =>
        candidates is not null && field.HoldsEverybody
            ? new(candidates, field.Profile.Roster)
            : new(
                TopCandidates<PairProfiles>.Of(new PairProfiles(people.Everybody), 2, run with { Progress = null }),
                people.Roster
            );

    /// <summary>The best partner but one for somebody who has one place. All of them positions in the problem.</summary>
    /// <returns>Null when there is nobody else.</returns>
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
