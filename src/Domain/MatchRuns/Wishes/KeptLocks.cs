using MentorBot.Domain.Matching;
using MentorBot.Domain.Matching.Rules;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns.Wishes;

/// <summary>
/// Decides which locks a run keeps. A rule may have come between two people since they were locked. One such lock must
/// not prevent everyone from being matched, least of all when a job starts a round, so it is ignored and the preview
/// says so, in the same words whatever the rule.
/// </summary>
internal static class KeptLocks
{
    /// <summary>The problem without the locks that no plan could keep.</summary>
    public static MatchProblem WithKeptLocks(this MatchProblem problem)
    {
        if (problem.Wishes.Locked.Count == 0)
        {
            return problem;
        }

        var locked = problem.Wishes.Locked.SelectMany(pair => new[] { pair.First, pair.Second }).ToHashSet();
        var part = problem with { Candidates = [.. problem.Candidates.Where(c => locked.Contains(c.Person))] };
        var positions = part.Candidates.Index().ToDictionary(c => c.Item.Person, c => c.Index);
        var finder = new PairFinder(part);
        return problem with { Wishes = problem.Wishes with { Locked = [.. problem.Wishes.Locked.Where(CanBe)] } };

        bool CanBe(PersonPair pair) =>
            finder.Find(positions[pair.First], positions[pair.Second]) is { } facts
            && HardRules.Blocking(facts, problem) is null;
    }

    /// <summary>The locks that a run ignored although both people were candidates.</summary>
    /// <param name="store">The database.</param>
    /// <param name="cohort">The cohort.</param>
    /// <param name="problem">The inputs of the run.</param>
    /// <param name="since">When the run started; later locks are for the next run.</param>
    /// <param name="cancellation">Cancels the query.</param>
    public static async Task<IReadOnlyList<PersonPair>> FindIgnoredLocksAsync(
        this MentorStore store,
        CohortId cohort,
        MatchProblem problem,
        DateTimeOffset since,
        CancellationToken cancellation
    )
    {
        var locks = await store
            .MatchWishes.AsNoTracking()
            .Where(w => w.CohortId == cohort && w.Kind == MatchWishKind.Locked && w.WishedAt <= since)
            .ToListAsync(cancellation);
        var here = locks.Count == 0 ? [] : problem.Candidates.Select(candidate => candidate.Person).ToHashSet();
        var kept = problem.Wishes.Locked.ToHashSet();
        return
        [
            .. locks
                .Select(wish => wish.Pair)
                .Where(pair => !kept.Contains(pair) && here.Contains(pair.First) && here.Contains(pair.Second))
                .OrderBy(pair => pair.First.Value)
                .ThenBy(pair => pair.Second.Value)
                .Take(MatchSummary.NamedOfGroup),
        ];
    }

    /// <summary>
    /// Deletes the locks that an approved run has kept. A lock that stayed would forbid itself next time, because the
    /// two have then been paired before.
    /// </summary>
    public static async Task DeleteFulfilledLocksAsync(
        this MentorStore store,
        MatchRecord record,
        CohortId cohort,
        CancellationToken ct
    )
    {
        var locks = await store
            .MatchWishes.Where(wish => wish.CohortId == cohort && wish.Kind == MatchWishKind.Locked)
            .ToListAsync(ct);
        var kept = record.Problem.Wishes.Locked.ToHashSet();
        store.MatchWishes.RemoveRange(locks.Where(wish => kept.Contains(wish.Pair)));
    }
}
