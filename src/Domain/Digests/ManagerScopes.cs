using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Digests;

/// <summary>The one place that narrows managers down to what somebody may see in the console.</summary>
internal static class ManagerScopes
{
    /// <summary>People who take part in a cohort of the scope that has not ended, and have not left it.</summary>
    public static IQueryable<Person> ReportsIn(this MentorStore store, CohortScope scope)
    {
        var cohorts = store
            .CohortsIn(scope)
            .Where(c => c.State != CohortState.Completed && c.State != CohortState.Cancelled);
        var takingPart = store.Enrolments.Where(e =>
            e.State != EnrolmentState.Draft
            && e.State != EnrolmentState.Withdrawn
            && cohorts.Any(c => c.Id == e.CohortId)
        );
        return store.People.Where(p => p.IsEligible && takingPart.Any(e => e.PersonId == p.Id));
    }

    /// <summary>Those to whom at least one of these people reports.</summary>
    public static IQueryable<Person> ManagersIn(this MentorStore store, CohortScope scope)
    {
        var reports = store.ReportsIn(scope);
        return store.People.Where(m => reports.Any(r => r.ManagerId == m.Id));
    }
}
