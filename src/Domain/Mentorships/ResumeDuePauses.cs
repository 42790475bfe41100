using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// Ends pauses whose date has come, and tells everyone concerned. Idempotent, so it may run at any time.
/// </summary>
public sealed class ResumeDuePauses(MentorStore store)
{
    /// <returns>How many enrolments were resumed.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        Batches.DrainAsync(store, () => ResumeAsync(now, cancellation));

    private async Task<int> ResumeAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await store
            .LiveEnrolments()
            .Where(e => e.State == EnrolmentState.Paused && e.PausedUntil <= now)
            .OrderBy(e => e.Id)
            .Take(Batches.Size)
            .ToListAsync(cancellation);
        due.ForEach(e => e.Resume());
        await store.ResumeMentorshipsAsync([.. due.Select(e => e.PersonId).Distinct()], now, cancellation);

        var context = CommandContext.OfJob(now);
        store.Notices.AddRange(due.Where(e => e.PlacesTaken == 0).Select(e => BackOnTheList(e, now)));
        store.Audit.AddRange(due.Select(e => AuditEntry.Of(context, "end-pause", e.Id.Value)));
        await store.CommitQuietlyAsync(context, cancellation);
        return due.Count;
    }

    /// <summary>A person without a mentorship is told too; for them, the notice is about the enrolment.</summary>
    private static Notice BackOnTheList(CohortEnrolment enrolment, DateTimeOffset now) =>
        Notice.Tell(
            enrolment.PersonId,
            NoticeKind.MentorshipResumed,
            enrolment.Id.Value,
            now,
            occurrence: MentorshipLoading.OccurrenceAt(now)
        );
}
