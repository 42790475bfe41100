using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Enrolment;

/// <summary>Those who mentor somebody in a cohort now.</summary>
internal static class RunningMentors
{
    public static IQueryable<PersonId> MentorsOf(this MentorStore store, CohortId? cohort) =>
        store
            .Enrolments.Where(e => e.CohortId == cohort && e.Role == MentoringRole.Mentor)
            .Where(e => e.PlacesTaken > 0 && e.State != EnrolmentState.Withdrawn)
            .Select(e => e.PersonId);
}
