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
    /// rather not be with is not suggested, to either of the two.
    /// </summary>
    /// <returns>Those with anybody at all, by id; or what the planner refuses.</returns>
    public static Result<IReadOnlyList<Suggested>> Of(MatchProblem problem, int most, CancellationToken cancellation)
    {
        if (ProblemCheck.Of(problem) is { } refusal)
        {
            return refusal;
        }

        var unbiased = problem with { Candidates = [.. problem.Candidates.Select(c => c with { Preferred = [] })] };
        var ordered = unbiased.InOrder();
        var survey = new PairSurvey(ordered, cancellation);
        var people = ordered.Candidates.Select(candidate => candidate.Person).ToList();
        var found = people.Select((person, at) => new Suggested(person, BestOf(at, people, survey, most)));
        return found.Where(suggested => suggested.Best.Count > 0).ToList();
    }

    private static List<BestPartner> BestOf(int one, List<PersonId> people, PairSurvey survey, int most) =>
        [
            .. survey
                .PartnersOf(one)
                .Select(other => (Other: other, Pair: survey.Plan(one, other)))
                .OrderByDescending(partner => partner.Pair.Score)
                .ThenBy(partner => partner.Other)
                .Take(most)
                .Select(partner => new BestPartner(people[partner.Other], partner.Pair.Terms)),
        ];
}

/// <param name="Best">The best first.</param>
internal sealed record Suggested(PersonId Person, IReadOnlyList<BestPartner> Best);
