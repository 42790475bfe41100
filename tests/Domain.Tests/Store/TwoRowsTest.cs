using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Store;

/// <summary>A cohort and an enrolment in it, to be changed by one save.</summary>
public abstract class TwoRowsTest : DatabaseTest
{
    protected Person Ada { get; } = A.Person("Ada Lovelace");

    protected async Task<(Cohort, CohortEnrolment)> GivenEnrolmentAsync()
    {
        var cohort = A.Cohort(Ada);
        var enrolment = A.Enrolment(cohort, Ada);
        await GivenAsync(Ada, cohort, enrolment);
        return (cohort, enrolment);
    }

    protected static async Task ChangeAsync(MentorStore store, bool cohortFirst = true)
    {
        var first = cohortFirst ? await store.Cohorts.SingleAsync() : null;
        var enrolment = await store.Enrolments.SingleAsync();
        enrolment.SetCapacity(2);
        _ = (first ?? await store.Cohorts.SingleAsync()).Cancel().Value;
    }
}
