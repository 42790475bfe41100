using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching.Explaining;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Planning;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching;

/// <summary>
/// Decides who is matched with whom. Pure and exact: the plan is the best there is by these aims, in this order: locked
/// pairs; debts of earlier rounds (those who sat out longest are matched first); most people matched; the largest possible
/// minimum, where the cohort wants it; the largest sum of scores. Equal problems give equal plans, in whatever order they
/// were loaded and on however many threads: people are taken by id, and so are ties.
/// </summary>
public static class MatchPlanner
{
    /// <summary>The most people planned at once.</summary>
    public const int MostPeople = 200_000;

    /// <returns>
    /// The plan, sorted by id, with a match or a reason for everybody; or what is wrong with the problem, see
    /// <see cref="MatchWeightsOutOfRange"/> and the other refusals of matching.
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
    )
    {
        if (ProblemCheck.Of(problem) is { } refusal)
        {
            return refusal;
        }

        cancellation.ThrowIfCancellationRequested();
        var run = new KernelRun(threads, progress, cancellation);
        var ordered = problem.InOrder();
        return problem.Model switch
        {
            MentoringModel.Circle => CirclePlanner.Plan(ordered, run),
            MentoringModel.Rounds => RoundPlanner.Plan(ordered, run),
            _ when problem.Model.HasMentors() && problem.Rules.Mode == MatchMode.Stable => StablePlanner.Plan(
                ordered,
                run
            ),
            _ => PairPlanner.Plan(ordered, run),
        };
    }

    /// <summary>The best possible partners of each person, the best first: what people may rank or veto.</summary>
    /// <param name="problem">In which nothing is wrong.</param>
    /// <param name="most">How many for each, 1 or more.</param>
    public static IReadOnlyList<SuggestedPartners> Suggest(
        MatchProblem problem,
        int most,
        CancellationToken cancellation
    ) => PartnerLists.Of(problem.InOrder(), most, new KernelRun(Environment.ProcessorCount, null, cancellation));

    /// <summary>What it costs all when two people must not be a pair. Pairs only, not circles or Stable mode.</summary>
    /// <returns>
    /// Exact up to 2,000 people; beyond, bounds from the proof of the plan (which takes as long as the plan), null when
    /// nothing is proved. Or what is wrong with the problem.
    /// </returns>
    public static Result<PairPrice?> PriceToBar(
        MatchProblem problem,
        PersonPair pair,
        CancellationToken cancellation
    ) => Price(problem, Prices.Barring(problem, pair), bounds => bounds.ToBar(pair), cancellation);

    /// <summary>What it costs all when two people must be a pair.</summary>
    /// <inheritdoc cref="PriceToBar"/>
    public static Result<PairPrice?> PriceToForce(
        MatchProblem problem,
        PersonPair pair,
        CancellationToken cancellation
    ) => Price(problem, Prices.Locking(problem, pair), bounds => bounds.ToForce(pair), cancellation);

    private static Result<PairPrice?> Price(
        MatchProblem problem,
        MatchProblem changed,
        Func<PriceBounds, PairPrice> bounded,
        CancellationToken cancellation
    )
    {
        if ((ProblemCheck.Of(problem) ?? ProblemCheck.Of(changed)) is { } refusal)
        {
            return refusal;
        }

        var run = new KernelRun(Environment.ProcessorCount, null, cancellation);
        return problem.Candidates.Count <= Prices.MostPeople ? Prices.Between(problem.InOrder(), changed.InOrder(), run)
            : PriceBounds.Of(problem.InOrder(), run) is { } bounds ? bounded(bounds)
            : default(Result<PairPrice?>);
    }
}
