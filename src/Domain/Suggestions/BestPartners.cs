using MentorBot.Domain.Matching;
using MentorBot.Domain.Matching.Planning;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Suggestions;

/// <param name="Terms">The terms that give points; they add up to the score of the two.</param>
public sealed record BestPartner(PersonId Person, IReadOnlyList<ScoreTerm> Terms);

/// <summary>Who would be the best partners of each person, as far as the rules allow. Pure.</summary>
internal static class BestPartners
{
    /// <summary>
    /// Wishes said before do not count: a suggestion that came of somebody's ranking would tell of it. Whom somebody would
    /// rather not be with is not suggested, to either of the two; nor is a pair that the coordinator has barred. Locks are
    /// for the match alone.
    /// </summary>
    /// <returns>Those with anybody at all, by id; or what the planner refuses.</returns>
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

/// <param name="Best">The best first.</param>
internal sealed record Suggested(PersonId Person, IReadOnlyList<BestPartner> Best);
