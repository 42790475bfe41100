using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Closings;

/// <summary>
/// Completes the mentorships that have a length of their own when it is over: the places become free and all members are told.
/// Idempotent, so it may run at any time.
/// </summary>
public sealed class CompleteDueMentorships(MentorStore store, OddRows odd)
{
    /// <returns>How many were completed.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        odd.DrainAsync(
            new RowJob<MentorshipId>("complete-due-mentorships", store, ids => CompleteAsync(ids, now, cancellation)),
            DueBy(now).OrderBy(m => m.Id).Select(m => m.Id),
            now,
            cancellation
        );

    private IQueryable<Mentorship> DueBy(DateTimeOffset now) =>
        store
            .Mentorships.Where(m => m.State == MentorshipState.Active || m.State == MentorshipState.Paused)
            .Where(m => m.EndsAt <= now);

    private async Task<int> CompleteAsync(List<MentorshipId> ids, DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await store.LoadDetailsAsync(DueBy(now).Where(m => ids.Contains(m.Id)), cancellation);
        foreach (var details in due)
        {
            var present = details.Mentorship.Present();
            store.CheckVersion(details);
            store.Notices.AddRange(details.Finish(now));
            store.Notices.AddRange(details.Tell(present, NoticeKind.MentorshipCompleted, now));
        }

        await store.CommitQuietlyAsync(CommandContext.OfJob(now), cancellation);
        return due.Count;
    }
}
