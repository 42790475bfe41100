using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Mentorships;

/// <summary>Queries and effects shared by the use cases that pause and resume.</summary>
internal static class Pauses
{
    /// <summary>Enrolments in cohorts that have not ended; only these can be paused, resumed or left.</summary>
    public static IQueryable<CohortEnrolment> LiveEnrolments(this MentorStore store) =>
        store.Enrolments.Where(e =>
            store.Cohorts.Any(c =>
                c.Id == e.CohortId && c.State != CohortState.Completed && c.State != CohortState.Cancelled
            )
        );

    /// <summary>Running mentorships to which any of these people belong.</summary>
    public static IQueryable<Mentorship> RunningWith(this MentorStore store, IReadOnlyCollection<PersonId> people) =>
        store.Mentorships.Where(m =>
            (m.State == MentorshipState.Active || m.State == MentorshipState.Paused)
            && m.Members.Any(x => people.Contains(x.PersonId) && x.Response == MemberResponse.Accepted)
        );

    /// <summary>
    /// After enrolments have been resumed: resumes the mentorships that have enough members again and tells all their
    /// members. Where a mentorship had continued, only the people who are back are told.
    /// </summary>
    public static async Task ResumeMentorshipsAsync(
        this MentorStore store,
        IReadOnlyCollection<PersonId> people,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var running = await store.LoadDetailsAsync(store.RunningWith(people), cancellation);
        foreach (var details in running)
        {
            store.CheckVersion(details);
        }

        await store.TellLatestAsync([.. running.SelectMany(details => NewsOf(details, people, now))], cancellation);
    }

    private static List<Notice> NewsOf(
        MentorshipDetails details,
        IReadOnlyCollection<PersonId> people,
        DateTimeOffset now
    )
    {
        var goesOn = details.PauseOrResume(now);
        var told = details.Mentorship.Present().Where(m => goesOn || people.Contains(m.PersonId));
        return details.Mentorship.State == MentorshipState.Active
            ? [.. details.Tell(told, NoticeKind.MentorshipResumed, now, MentorshipLoading.OccurrenceAt(now))]
            : [];
    }
}
