using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching.Runs;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Matching.Wishes;

/// <summary>
/// What it would cost everybody to bar two people who are planned as a pair, or to make a pair of two who are not. Worked
/// out from the inputs of the run that stands; nothing is changed.
/// </summary>
public sealed class PricePair(MentorStore store)
{
    /// <summary>For more people it would take too long for a turn.</summary>
    public const int MostPeople = 300;

    /// <param name="cancellation">Also the budget: when it runs out, nothing is known.</param>
    /// <returns>
    /// The price; or <see cref="NotFound"/>, <see cref="PriceIsNotKnown"/>, or why the pair cannot be made.
    /// </returns>
    /// <exception cref="OperationCanceledException">The budget was too small.</exception>
    public async Task<Result<AskedPrice>> RunAsync(
        CohortId id,
        PersonPair pair,
        Act act,
        CancellationToken cancellation
    )
    {
        var run = act.IsCoordinator
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

    /// <summary>A lock on the pair would be given up with it.</summary>
    private static MatchProblem Without(MatchProblem problem, PersonPair pair) =>
        problem with
        {
            Wishes = problem.Wishes with { Locked = [.. problem.Wishes.Locked.Where(locked => locked != pair)] },
        };
}

/// <param name="IsToBar">The two are planned as a pair: the price of barring them; else the price of making them one.</param>
public sealed record AskedPrice(bool IsToBar, PairPrice Price);
