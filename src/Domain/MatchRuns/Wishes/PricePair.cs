using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns.Wishes;

/// <summary>
/// Computes what it would cost everyone to bar two people who are planned as a pair, or to pair two who are not. It
/// uses the inputs of the current result and changes nothing.
/// </summary>
public sealed class PricePair(MentorStore store)
{
    /// <summary>With more people, the computation would take too long for a turn.</summary>
    public const int MostPeople = 300;

    /// <param name="id">The cohort.</param>
    /// <param name="pair">The two people.</param>
    /// <param name="context">A coordinator's command.</param>
    /// <param name="cancellation">Also the time budget.</param>
    /// <returns>
    /// The price. Refused with <see cref="NotFound"/>, <see cref="PriceIsNotKnown"/>, or why the pair is not allowed.
    /// </returns>
    /// <exception cref="OperationCanceledException">The time budget was exceeded.</exception>
    public async Task<Result<AskedPrice>> RunAsync(
        CohortId id,
        PersonPair pair,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var run = context.IsCoordinator
            ? await store.MatchRuns.AsNoTracking().LastOf(id).FirstOrDefaultAsync(cancellation)
            : null;
        if (run?.Summary is not { } summary)
        {
            return new NotFound();
        }

        if (summary.Candidates > MostPeople || summary.Model is MentoringModel.Circle or MentoringModel.Rounds)
        {
            return new PriceIsNotKnown();
        }

        await store.RecordReadAsync(context, "price-pair", run.Id.Value, cancellation);
        var record = await store.MatchRecords.AsNoTracking().SingleAsync(r => r.RunId == run.Id, cancellation);
        return record.Problem.Model.HasMentors() && record.Problem.Rules.Mode == MatchMode.Stable
            ? new PriceIsNotKnown()
            : await Task.Run(() => Price(record, pair, cancellation), cancellation);
    }

    private static Result<AskedPrice> Price(MatchRecord record, PersonPair pair, CancellationToken cancellation)
    {
        var isPlanned = record.Plan.Pairs.Any(planned => new PersonPair(planned.First, planned.Second) == pair);
        var problem = record.Problem;
        var price = isPlanned
            ? MatchPlanner.PriceToBar(Without(problem, pair), pair, cancellation)
            : MatchPlanner.PriceToForce(problem, pair, cancellation);
        return price.Refusal is { } refusal ? refusal
            : price.Value is { } known ? new AskedPrice(isPlanned, known)
            : new PriceIsNotKnown();
    }

    /// <summary>Removes a lock on the pair, which barring it would end anyway.</summary>
    private static MatchProblem Without(MatchProblem problem, PersonPair pair) =>
        problem with
        {
            Wishes = problem.Wishes with { Locked = [.. problem.Wishes.Locked.Where(locked => locked != pair)] },
        };
}

/// <summary>The price of a change.</summary>
/// <param name="IsToBar">
/// Whether the two are planned as a pair and would be barred; otherwise they would be paired.
/// </param>
/// <param name="Price">The price.</param>
public sealed record AskedPrice(bool IsToBar, PairPrice Price);
