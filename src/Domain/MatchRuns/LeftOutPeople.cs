using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns;

/// <summary>Reads who signed up and was not included in the plan, and why.</summary>
internal static class LeftOutPeople
{
    public static async Task<IReadOnlyList<LeftOutGroup>> ReadAsync(
        MentorStore store,
        CohortId cohort,
        MatchProblem problem,
        CancellationToken cancellation
    )
    {
        var planned = problem.Candidates.Select(candidate => candidate.Person).ToHashSet();
        var people = await Waiting(store, cohort).ToListAsync(cancellation);
        return
        [
            .. people
                .Where(waiting => !planned.Contains(waiting.Person))
                .GroupBy(waiting => waiting.Reason, waiting => waiting.Person)
                .OrderBy(group => group.Key)
                .Select(group => new LeftOutGroup(
                    group.Key,
                    group.Count(),
                    [.. group.Take(MatchSummary.NamedOfGroup)]
                )),
        ];
    }

    private static IQueryable<Waiter> Waiting(MentorStore store, CohortId cohort) =>
        from e in store.Enrolments
        join p in store.People on e.PersonId equals p.Id
        where e.CohortId == cohort && (e.State == EnrolmentState.Paused || e.State == EnrolmentState.Submitted)
        where
            e.State == EnrolmentState.Paused
            || !p.IsEligible
            || p.Reachability != Reachability.Reachable
            || p.MissingSince != null
        orderby p.Name
        select new Waiter(
            p.Id,
            !p.IsEligible ? LeftOutReason.NotEligible
                : e.State == EnrolmentState.Paused ? LeftOutReason.Paused
                : LeftOutReason.Unreachable
        );

    private sealed record Waiter(PersonId Person, LeftOutReason Reason);
}
