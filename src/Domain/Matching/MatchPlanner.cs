using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching;

/// <summary>
/// Decides who is matched with whom. Pure and exact: the plan is the best there is by these aims, in this order:
/// debts of earlier rounds (those who sat out longest are matched first), most people matched, largest sum of scores.
/// Equal problems give equal plans, in whatever order they were loaded: people are taken by id, and so are ties.
/// </summary>
public static class MatchPlanner
{
    /// <summary>The most people planned at once.</summary>
    public const int MostPeople = 200;

    /// <returns>
    /// The plan, sorted by id, with a match or a reason for everybody; or <see cref="CohortTooLarge"/>,
    /// <see cref="MatchWeightsOutOfRange"/>.
    /// </returns>
    /// <exception cref="ArgumentException">Somebody is in the problem twice.</exception>
    /// <exception cref="OperationCanceledException">No plan was made.</exception>
    public static Result<MatchPlan> Plan(MatchProblem problem, CancellationToken cancellation)
    {
        if (problem.Candidates.Count > MostPeople)
        {
            return new CohortTooLarge(problem.Candidates.Count, MostPeople);
        }

        if (!Scoring.Accepts(problem.Weights, out var sum))
        {
            return new MatchWeightsOutOfRange(sum);
        }

        if (problem.Candidates.DistinctBy(candidate => candidate.Person).Count() != problem.Candidates.Count)
        {
            throw new ArgumentException("Each person can be a candidate once.", nameof(problem));
        }

        return Best(problem.InOrder(), cancellation);
    }

    private static MatchPlan Best(MatchProblem problem, CancellationToken cancellation)
    {
        var survey = new PairSurvey(problem, cancellation);
        var seating = new Seating(problem, survey);
        var matching = MaximumWeightMatching.Solve(seating.Graph(survey), cancellation);
        IReadOnlyList<(int One, int Other)> pairs = [.. seating.Pairs(matching.Partners)];
        var planned = pairs
            .Select(pair => survey.Plan(pair.One, pair.Other))
            .OrderBy(pair => pair.First.Value)
            .ThenBy(pair => pair.Second.Value);
        return new([.. planned], [.. Leftovers.Explain(problem, survey, pairs)]);
    }
}
