using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Enrolment;

/// <summary>Those who have been invited to a cohort and have not signed up.</summary>
internal static class InvitedPeople
{
    /// <summary>Also those who began to sign up, invited or not, and have not finished.</summary>
    public static IQueryable<Person> StillToSignUp(this MentorStore store, CohortId cohort)
    {
        var subject = cohort.Value;
        var asked = store
            .SentNotices.Where(n => n.Kind == NoticeKind.CohortInvitation && n.SubjectId == subject)
            .Where(n => n.Outcome == NoticeEnding.Sent)
            .Select(n => n.RecipientId)
            .Union(
                store
                    .Notices.Where(n => n.Kind == NoticeKind.CohortInvitation && n.SubjectId == subject)
                    .Select(n => n.RecipientId)
            )
            .Union(
                store
                    .Enrolments.Where(e => e.CohortId == cohort && e.State == EnrolmentState.Draft)
                    .Select(e => e.PersonId)
            );
        return store
            .People.Where(p => asked.Contains(p.Id))
            .Where(p =>
                !store.Enrolments.Any(e =>
                    e.CohortId == cohort && e.PersonId == p.Id && e.State != EnrolmentState.Draft
                )
            );
    }
}
