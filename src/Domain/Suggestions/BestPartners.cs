using MentorBot.Domain.Matching;
using MentorBot.Domain.Matching.Planning;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Suggestions;

/// <summary>A good partner for somebody.</summary>
/// <param name="Person">The partner.</param>
/// <param name="Terms">The terms that give points; they add up to the score of the pair.</param>
public sealed record BestPartner(PersonId Person, IReadOnlyList<ScoreTerm> Terms);

/// <summary>Computes the best partners of each person within the rules. A pure function.</summary>
internal static class BestPartners
{
    /// <summary>
    /// Earlier rankings do not count, because a suggestion that resulted from somebody's ranking would reveal it. If
    /// one of two prefers not to be matched with the other, neither is suggested to the other; nor is a pair that a
    /// coordinator has ruled out. Locked pairs matter only for the match itself.
    /// </summary>
    /// <returns>The people who have any possible partner, by id; or why the planner refuses the problem.</returns>
    public static Result<IReadOnlyList<Suggested>> Of(MatchProblem problem, int most, CancellationToken cancellation)
    {
        var unbiased = problem with
        {
            Candidates = [.. problem.Candidates.Select(c => c with { Preferred = [] })],
            Wishes = problem.Wishes with { Locked = [] },
        };
        if (ProblemCheck.Of(unbiased) is { } refusal)
        {
            return refusal;
        }

        var found = MatchPlanner.Suggest(unbiased, most, cancellation).Where(suggested => suggested.Partners.Count > 0);
        return found.Select(suggested => new Suggested(suggested.Person, Best(suggested))).ToList();
    }

    private static List<BestPartner> Best(SuggestedPartners suggested) =>
        [.. suggested.Partners.Select(partner => new BestPartner(partner.Person, partner.Terms))];
}

/// <summary>A person and their suggestions.</summary>
/// <param name="Best">The best first.</param>
internal sealed record Suggested(PersonId Person, IReadOnlyList<BestPartner> Best);
