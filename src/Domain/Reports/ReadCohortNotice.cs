using MentorBot.Domain.Closings;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>Reads what a notice about a cohort says, at the time it is sent.</summary>
public sealed class ReadCohortNotice(MentorStore store)
{
    /// <returns>Null if the cohort or the person no longer exists.</returns>
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
                Again = store
                    .WouldTakePartAgain()
                    .Where(one => one.Person == reader)
                    .Select(one => (MentoringRole?)one.Role)
                    .FirstOrDefault(),
            }
        ).SingleOrDefaultAsync(cancellation);
        return read is null
            ? null
            : Of(read.Cohort, read.Person, read.Enrolled, read.Submitted, read.Drafts) with
            {
                Again = read.Again,
            };
    }

    private static CohortNotice Of(Cohort c, Person reader, EnrolmentState? enrolled, int submitted, int drafts) =>
        new(
            new(c.Id, c.Name, c.Purpose, c.Model, c.State, c.Skills, c.EnrolmentClosesAt, c.StartsAt, c.EndsAt)
            {
                Days = c.Days,
                MentorshipWeeks = c.MentorshipWeeks,
            },
            reader.Working,
            reader.Locale,
            enrolled,
            reader.IsEligible,
            submitted,
            drafts
        );
}

/// <summary>The content of a notice about a cohort.</summary>
/// <param name="Reader">The reader's working hours; dates are shown in their zone.</param>
/// <param name="Enrolled">The state of the reader's own enrolment; null if they have none.</param>
/// <param name="Submitted">People waiting for a match.</param>
/// <param name="Drafts">People who began to sign up and have not finished.</param>
public sealed record CohortNotice(
    CohortFacts Cohort,
    WorkingTime Reader,
    string Locale,
    EnrolmentState? Enrolled,
    bool IsEligible,
    int Submitted,
    int Drafts
)
{
    /// <summary>The role in which the reader said they would take part again; null if they did not say so.</summary>
    public MentoringRole? Again { get; init; }
}
