using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Cohorts;

/// <summary>What a notice about a cohort is made from, at the moment it is sent.</summary>
public sealed class ReadCohortNotice(MentorStore store)
{
    /// <summary>Null when there is no such cohort or person any more.</summary>
    public async Task<CohortNotice?> RunAsync(CohortId id, PersonId reader, CancellationToken cancellation)
    {
        var read = await (
            from cohort in store.Cohorts.AsNoTracking().Where(c => c.Id == id)
            from person in store.People.AsNoTracking().Where(p => p.Id == reader)
            select new
            {
                Cohort = cohort,
                Person = person,
                Enrolled = store
                    .Enrolments.Where(e => e.CohortId == id && e.PersonId == reader)
                    .Select(e => (EnrolmentState?)e.State)
                    .SingleOrDefault(),
                Submitted = store.Enrolments.Count(e => e.CohortId == id && e.State == EnrolmentState.Submitted),
                Drafts = store.Enrolments.Count(e => e.CohortId == id && e.State == EnrolmentState.Draft),
            }
        ).SingleOrDefaultAsync(cancellation);
        return read is null ? null : Of(read.Cohort, read.Person, read.Enrolled, read.Submitted, read.Drafts);
    }

    private static CohortNotice Of(Cohort c, Person reader, EnrolmentState? enrolled, int submitted, int drafts) =>
        new(
            new(c.Id, c.Name, c.Purpose, c.Model, c.State, c.Skills, c.EnrolmentClosesAt, c.StartsAt, c.EndsAt),
            reader.Working,
            reader.Locale,
            enrolled,
            reader.IsEligible,
            submitted,
            drafts
        );
}

/// <param name="Reader">Whose zone dates are shown in.</param>
/// <param name="Enrolled">The reader's own state in the cohort; null when they have none.</param>
/// <param name="Submitted">People who wait for a match.</param>
/// <param name="Drafts">People who began to sign up and did not finish.</param>
public sealed record CohortNotice(
    CohortFacts Cohort,
    WorkingTime Reader,
    string Locale,
    EnrolmentState? Enrolled,
    bool IsEligible,
    int Submitted,
    int Drafts
);
