using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>How many people are at which stage of a cohort, and how many mentorships in which state.</summary>
internal sealed record CohortCounts(EnrolmentFunnel Funnel, MentorshipCounts Mentorships);

/// <summary>Counts everything of one cohort that has few rows in one round trip.</summary>
internal static class CohortCounting
{
    public static async Task<CohortCounts> CountCohortAsync(
        this MentorStore store,
        CohortId id,
        CancellationToken cancellation
    )
    {
        var subject = id.Value;
        var enrolled = store.Enrolments.Where(e => e.CohortId == id);
        var pairs = store.Mentorships.Where(m => m.CohortId == id);
        return await store
            .Cohorts.Where(c => c.Id == id)
            .Select(_ => new CohortCounts(
                new EnrolmentFunnel(
                    store.Notices.Count(n => n.Kind == NoticeKind.CohortInvitation && n.SubjectId == subject)
                        + store.SentNotices.Count(n => n.Kind == NoticeKind.CohortInvitation && n.SubjectId == subject),
                    enrolled.Count(e => e.State == EnrolmentState.Draft),
                    enrolled.Count(e => e.State == EnrolmentState.Submitted),
                    enrolled.Count(e => e.State == EnrolmentState.Matched),
                    enrolled.Count(e => e.State == EnrolmentState.Paused),
                    enrolled.Count(e => e.State == EnrolmentState.Withdrawn)
                ),
                new MentorshipCounts(
                    pairs.Count(m => m.State == MentorshipState.Proposed || m.State == MentorshipState.Accepted),
                    pairs.Count(m => m.State == MentorshipState.Active),
                    pairs.Count(m => m.State == MentorshipState.Paused),
                    pairs.Count(m => m.State == MentorshipState.Completed),
                    pairs.Count(m => m.State == MentorshipState.Ended)
                )
            ))
            .SingleAsync(cancellation);
    }
}
