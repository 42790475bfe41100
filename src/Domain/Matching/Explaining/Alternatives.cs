using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.AllPairs;
using MentorBot.Domain.Matching.Profiles;

namespace MentorBot.Domain.Matching.Explaining;

/// <summary>The best partners of everybody, whoever has them now.</summary>
internal sealed class Alternatives
{
    private readonly CandidateLists lists;

    private Alternatives(CandidateLists lists) => this.lists = lists;

    public static Alternatives Of(Profile everybody, KernelRun run) =>
        new(TopCandidates<PairProfiles>.Of(new PairProfiles(everybody), 2, run with { Progress = null }));

    /// <returns>The best one but the partner given; null when there is nobody else.</returns>
    public (int Partner, int Score)? For(int number, int besides)
    {
        var (partners, scores) = (lists.Partners(number).ToArray(), lists.Scores(number).ToArray());
        var at = Array.FindIndex(partners, partner => partner != besides);
        return at < 0 ? null : (partners[at], scores[at]);
    }
}
