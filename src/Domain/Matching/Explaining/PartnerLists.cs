using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.AllPairs;
using MentorBot.Domain.Matching.Profiles;
using MentorBot.Domain.Matching.Rules;

namespace MentorBot.Domain.Matching.Explaining;

/// <summary>The best possible partners of each person, regardless of competition.</summary>
internal static class PartnerLists
{
    /// <param name="problem">In canonical order, see <see cref="MatchProblem.InOrder"/>.</param>
    /// <param name="most">How many per person.</param>
    /// <param name="run">Threads and cancellation.</param>
    public static List<SuggestedPartners> Of(MatchProblem problem, int most, KernelRun run)
    {
        var people = new CompatibilityIndex(problem);
        var lists = TopCandidates<CompiledScores>.Of(new CompiledScores(people.Everybody), most, run);
        return
        [
            .. Enumerable
                .Range(0, problem.Candidates.Count)
                .Select(people.NumberAt)
                .Select(number => new SuggestedPartners(
                    people.Roster[number].Person,
                    [.. lists.Partners(number).ToArray().Select(other => Partner(people, number, other))]
                )),
        ];
    }

    private static SuggestedPartner Partner(CompatibilityIndex people, int number, int other) =>
        new(people.Roster[other].Person, Scoring.Reasons(people.Facts(number, other), people.Problem));
}
