using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Planning;
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
    /// The plan, sorted by id, with a match or a reason for everybody; or what <see cref="ProblemCheck"/> found wrong.
    /// </returns>
    /// <exception cref="ArgumentException">Somebody is in the problem twice.</exception>
    /// <exception cref="OperationCanceledException">No plan was made.</exception>
    public static Result<MatchPlan> Plan(MatchProblem problem, CancellationToken cancellation) =>
        Plan(problem, Environment.ProcessorCount, null, cancellation);

    /// <param name="threads">1 or more; the plan does not depend on it.</param>
    /// <param name="progress">Told now and then how far the plan is; null when nobody listens.</param>
    /// <inheritdoc cref="Plan(MatchProblem, CancellationToken)"/>
    public static Result<MatchPlan> Plan(
        MatchProblem problem,
        int threads,
        IProgress<MatchProgress>? progress,
        CancellationToken cancellation
    ) => ProblemCheck.Of(problem) is { } refusal ? refusal : Best(problem.InOrder(), cancellation);

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
