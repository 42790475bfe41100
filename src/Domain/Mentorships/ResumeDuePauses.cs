using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// Ends pauses whose date has come, and tells everyone concerned. Idempotent, so it may run at any time.
/// </summary>
public sealed class ResumeDuePauses(MentorStore store, OddRows odd)
{
    /// <returns>How many enrolments were resumed.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        odd.DrainAsync(
            new RowJob<EnrolmentId>("resume-due-pauses", store, ids => ResumeAsync(ids, now, cancellation)),
            DueBy(now).OrderBy(e => e.Id).Select(e => e.Id),
            now,
            cancellation
        );

    private IQueryable<CohortEnrolment> DueBy(DateTimeOffset now) =>
        store.LiveEnrolments().Where(e => e.State == EnrolmentState.Paused && e.PausedUntil <= now);

    private async Task<int> ResumeAsync(List<EnrolmentId> ids, DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await DueBy(now).Where(e => ids.Contains(e.Id)).OrderBy(e => e.Id).ToListAsync(cancellation);
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
