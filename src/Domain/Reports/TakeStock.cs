using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>Counts what there is, for the local page and the story. Numbers only.</summary>
public sealed class TakeStock(MentorStore store)
{
    public async Task<Stock> RunAsync(CancellationToken cancellation) =>
        new(
            People: await store.People.CountAsync(cancellation),
            Reachable: await store.People.CountAsync(p => p.Reachability == Reachability.Reachable, cancellation),
            Cohorts: await store.Cohorts.CountAsync(cancellation),
            Enrolled: await store.Enrolments.CountAsync(e => e.State != EnrolmentState.Draft, cancellation),
            Proposals: await store.Mentorships.CountAsync(m => m.State == MentorshipState.Proposed, cancellation),
            Mentorships: await store.Mentorships.CountAsync(m => m.ActiveSince != null, cancellation),
            CheckInsSent: await SentAsync(NoticeKind.CheckIn, cancellation),
            CheckInsAnswered: await store.CheckIns.CountAsync(c => c.State == CheckInState.Answered, cancellation),
            DigestsSent: await SentAsync(NoticeKind.ManagerDigest, cancellation),
            NoticesSent: await store.SentNotices.CountAsync(n => n.Outcome == NoticeEnding.Sent, cancellation),
            NoticesWaiting: await store.Notices.CountAsync(
                n => n.State == NoticeState.Pending || n.State == NoticeState.Claimed,
                cancellation
            )
        );

    /// <summary>When somebody, or a job, last did something; null when nobody ever did. The id of an entry begins with its time.</summary>
    public Task<DateTimeOffset?> LastActAsync(CancellationToken cancellation) =>
        store
            .Audit.OrderByDescending(entry => entry.Id)
            .Select(entry => (DateTimeOffset?)entry.At)
            .FirstOrDefaultAsync(cancellation);

    private Task<int> SentAsync(NoticeKind kind, CancellationToken cancellation) =>
        store.SentNotices.CountAsync(n => n.Kind == kind && n.Outcome == NoticeEnding.Sent, cancellation);
}

/// <param name="Mentorships">Those that were accepted by everybody at some time.</param>
public sealed record Stock(
    int People,
    int Reachable,
    int Cohorts,
    int Enrolled,
    int Proposals,
    int Mentorships,
    int CheckInsSent,
    int CheckInsAnswered,
    int DigestsSent,
    int NoticesSent,
    int NoticesWaiting
);
