using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// When something is saved on which the time of a check-in depends, the planner looks again at whom it concerns at once. It
/// may wake more than it must: the planner asks nobody too early.
/// </summary>
internal sealed class WakePlanner : IFollowUp
{
    public Func<MentorStore, CancellationToken, Task>? After(IReadOnlyList<EntityEntry> changes)
    {
        var people = Of<Person>(changes, MovesPerson, p => p.Id.Value)
            .Concat(Of<CohortEnrolment>(changes, e => Changes(e, nameof(CohortEnrolment.State)), e => e.PersonId.Value))
            .ToList();
        var mentorships = Of<Mentorship>(changes, MovesMentorship, m => m.Id.Value)
            .Concat(Of<MentorshipMember>(changes, MovesMember, m => m.MentorshipId.Value))
            .ToList();
        var cohorts = Of<Cohort>(changes, MovesCohort, c => c.Id.Value).ToList();
        return people.Count + mentorships.Count + cohorts.Count == 0
            ? null
            : (store, cancellation) => store.WakeEntriesAsync(people, mentorships, cohorts, cancellation);
    }

    private static bool MovesPerson(EntityEntry person) =>
        Changes(
            person,
            nameof(Person.Reachability),
            nameof(Person.AwayFrom),
            nameof(Person.AwayUntil),
            nameof(Person.QuietSince),
            nameof(Person.MissingSince)
        )
        || (
            person.State == EntityState.Modified
            && person.ComplexProperty(nameof(Person.Working)).Properties.Any(part => part.IsModified)
        );

    private static bool MovesMentorship(EntityEntry mentorship) =>
        Changes(mentorship, nameof(Mentorship.State), nameof(Mentorship.ActiveSince), nameof(Mentorship.ResumedAt));

    private static bool MovesMember(EntityEntry member) =>
        ((MentorshipMember)member.Entity).IsIn
        && (
            member.State == EntityState.Added
            || Changes(member, nameof(MentorshipMember.Response), nameof(MentorshipMember.AwaitsChoice))
        );

    private static bool MovesCohort(EntityEntry cohort) => Changes(cohort, nameof(Cohort.State), nameof(Cohort.Policy));

    /// <summary>Nothing depends yet on what is new.</summary>
    private static bool Changes(EntityEntry entry, params ReadOnlySpan<string> properties)
    {
        foreach (var name in properties)
        {
            if (entry.State == EntityState.Modified && entry.Property(name).IsModified)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Guid> Of<T>(
        IReadOnlyList<EntityEntry> changes,
        Func<EntityEntry, bool> moves,
        Func<T, Guid> id
    )
        where T : class => changes.Where(c => c.Entity is T && moves(c)).Select(c => id((T)c.Entity));
}
