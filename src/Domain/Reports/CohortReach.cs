using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>Reads which people of a cohort cannot be reached, for its coordinators.</summary>
internal static class CohortReach
{
    /// <summary>How many are named, those unreachable longest first; the rest are only counted.</summary>
    public const int Most = 8;

    public static async Task<UnreachablePeople> UnreachableAsync(
        this MentorStore store,
        CohortId cohort,
        CancellationToken cancellation
    )
    {
        var away =
            from enrolment in store.Enrolments
            join person in store.People on enrolment.PersonId equals person.Id
            where enrolment.CohortId == cohort
            where enrolment.State != EnrolmentState.Draft && enrolment.State != EnrolmentState.Withdrawn
            where person.Reachability != Reachability.Reachable
            select person;
        var first = await away.OrderBy(p => p.ReachabilityChangedAt)
            .ThenBy(p => p.Id)
            .Take(Most)
            .Select(p => new
            {
                p.Name,
                p.Reachability,
                p.ReachabilityChangedAt,
            })
            .ToListAsync(cancellation);
        return new(
            first.Count < Most ? first.Count : await away.CountAsync(cancellation),
            [.. first.Select(p => new UnreachablePerson(p.Name, WhatToDo(p.Reachability), p.ReachabilityChangedAt))]
        );
    }

    /// <summary>Hides whether somebody blocked or removed the bot: that is their own business.</summary>
    private static ReachProblem WhatToDo(Reachability reachability) =>
        reachability switch
        {
            Reachability.NotInstalled => ReachProblem.NotInstalled,
            Reachability.DisabledByAdmin => ReachProblem.SwitchedOff,
            Reachability.Left => ReachProblem.AccountGone,
            _ => ReachProblem.OutOfReach,
        };
}
