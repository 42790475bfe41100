using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns.Results;

/// <summary>Reads why a person got no match in a run, if they still have none.</summary>
public sealed class ReadUnmatched(MentorStore store)
{
    /// <returns>Null if the person has been matched since, has withdrawn or paused, or was never left over.</returns>
    public Task<UnmatchedNews?> RunAsync(MatchRunId id, PersonId person, CancellationToken cancellation) =>
        (
            from run in store.MatchRuns
            join left in store.MatchLeftovers on run.Id equals left.RunId
            join cohort in store.Cohorts on run.CohortId equals cohort.Id
            join enrolment in store.Enrolments on cohort.Id equals enrolment.CohortId
            where run.Id == id && run.State == MatchRunState.Approved && left.PersonId == person
            where enrolment.PersonId == person && enrolment.State == EnrolmentState.Submitted
            select new UnmatchedNews(
                cohort.Name,
                left.Reason,
                left.Blocked,
                left.Partners,
                cohort.Model,
                enrolment.Role,
                cohort.Policy
            )
        ).SingleOrDefaultAsync(cancellation);
}

/// <summary>Why a person got no match.</summary>
/// <param name="Blocked">As <see cref="UnmatchedPerson.BlockedPartners"/>.</param>
/// <param name="Partners">People who could be a partner by role, ignoring all rules.</param>
/// <param name="Role">The person's role.</param>
public sealed record UnmatchedNews(
    string Cohort,
    UnmatchedReason Reason,
    int Blocked,
    int Partners,
    MentoringModel Model,
    MentoringRole Role,
    CohortPolicy Policy
);
