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
        var away = store.PeopleAway(cohort);
        var first = await away.LongestFirst()
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

    /// <summary>Those who signed up, have not left the cohort, and cannot be reached.</summary>
    public static IQueryable<Person> PeopleAway(this MentorStore store, CohortId cohort) =>
        from enrolment in store.Enrolments
        join person in store.People on enrolment.PersonId equals person.Id
        where enrolment.CohortId == cohort
        where enrolment.State != EnrolmentState.Draft && enrolment.State != EnrolmentState.Withdrawn
        where person.Reachability != Reachability.Reachable
        select person;

    public static IQueryable<Person> LongestFirst(this IQueryable<Person> away) =>
        away.OrderBy(p => p.ReachabilityChangedAt).ThenBy(p => p.Id);

    /// <summary>Hides whether somebody blocked or removed the bot: that is their own business.</summary>
    public static ReachProblem WhatToDo(Reachability reachability) =>
        reachability switch
        {
            Reachability.NotInstalled => ReachProblem.NotInstalled,
            Reachability.DisabledByAdmin => ReachProblem.SwitchedOff,
            Reachability.Left => ReachProblem.AccountGone,
            _ => ReachProblem.OutOfReach,
        };
}
