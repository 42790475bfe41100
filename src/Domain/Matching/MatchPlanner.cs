using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching.Explaining;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Planning;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching;

/// <summary>
/// Decides who is matched with whom. A pure function. The plan is optimal by these aims, in this order (for circles as
/// far as <see cref="MatchProof"/> says): locked pairs; precedence for those who sat out most rounds; the most people
/// matched; if the cohort wants it, the largest possible minimum score; the largest total score. Equal problems give
/// equal plans, however they were loaded and on any number of threads, because people and ties are taken in order of
/// id.
/// </summary>
public static class MatchPlanner
{
    /// <summary>The most people planned at once.</summary>
    public const int MostPeople = 200_000;

    /// <summary>Plans a match on all processors.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="cancellation">Stops the planning.</param>
    /// <returns>
    /// The plan, sorted by id, with a match or a reason for everyone. Refused with <see cref="MatchWeightsOutOfRange"/>
    /// or another refusal of matching if the problem is invalid.
    /// </returns>
    /// <exception cref="ArgumentException">A person appears twice in the problem.</exception>
    /// <exception cref="OperationCanceledException">The planning was stopped.</exception>
    public static Result<MatchPlan> Plan(MatchProblem problem, CancellationToken cancellation) =>
        Plan(problem, Environment.ProcessorCount, null, cancellation);

    /// <summary>Plans a match.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="threads">1 or more; does not affect the plan.</param>
    /// <param name="progress">Receives the progress from time to time; may be null.</param>
    /// <param name="cancellation">Stops the planning.</param>
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

    /// <summary>The best possible partners of each person, best first, for people to rank or decline.</summary>
    /// <param name="problem">A valid problem.</param>
    /// <param name="most">How many per person, 1 or more.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static IReadOnlyList<SuggestedPartners> Suggest(
        MatchProblem problem,
        int most,
        CancellationToken cancellation
    ) => PartnerLists.Of(problem.InOrder(), most, new KernelRun(Environment.ProcessorCount, null, cancellation));

    /// <summary>What it costs everyone if two people must not be a pair. Not for circles or Stable mode.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="pair">The two people.</param>
    /// <param name="cancellation">Stops the computation.</param>
    /// <returns>
    /// Exact up to <see cref="Prices.MostPeople"/> people. Beyond, bounds from the plan's proof, which takes as long as
    /// planning; null if nothing was proved. Refused like <see cref="Plan(MatchProblem, CancellationToken)"/>.
    /// </returns>
    public static Result<PairPrice?> PriceToBar(
        MatchProblem problem,
        PersonPair pair,
        CancellationToken cancellation
    ) => Price(problem, Prices.Barring(problem, pair), bounds => bounds.ToBar(pair), cancellation);

    /// <summary>What it costs everyone if two people must be a pair. Not for circles or Stable mode.</summary>
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
