using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Enrolment;

/// <summary>Those who have been invited to a cohort and have not signed up.</summary>
internal static class InvitedPeople
{
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    /// <summary>An invitation, which lasts as long as somebody can sign up.</summary>
    /// <remarks>The last day ends at each person's own midnight, so up to a day later in the west.</remarks>
    public static Notice Invite(Cohort cohort, PersonId person, DateTimeOffset now) =>
        Notice.Tell(
            person,
            NoticeKind.CohortInvitation,
            cohort.Id.Value,
            now,
            lifetime: cohort.EnrolmentClosesAt + OneDay - now
        );

    /// <summary>Those of these people who were not invited to the cohort and have no enrolment in it.</summary>
    public static IQueryable<Person> NotInvited(this MentorStore store, IQueryable<Person> people, CohortId cohort)
    {
        var subject = cohort.Value;
        return people
            .Where(p => !store.Enrolments.Any(e => e.CohortId == cohort && e.PersonId == p.Id))
            .Where(p =>
                !store.Notices.Any(n =>
                    n.RecipientId == p.Id && n.SubjectId == subject && n.Kind == NoticeKind.CohortInvitation
                )
            )
            .Where(p =>
                !store.SentNotices.Any(n =>
                    n.RecipientId == p.Id && n.SubjectId == subject && n.Kind == NoticeKind.CohortInvitation
                )
            );
    }

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
