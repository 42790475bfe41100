using MentorBot.Domain.Store;

namespace MentorBot.Domain.Circles;

/// <summary>
/// Deletes what has served its purpose: who came to sessions of months ago or of circles that are over, and wishes to join that are
/// settled.
/// </summary>
public sealed class ForgetOldTurnouts(MentorStore store)
{
    /// <summary>How long it is kept.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromDays(90);

    /// <returns>How many were deleted.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var before = now - Keep;
        var turnouts = store.Attendances.Where(a =>
            store.CircleSessions.Any(s =>
                s.SessionId == a.SessionId
                && (s.StartsAt < before || store.Mentorships.Any(m => m.Id == s.MentorshipId && m.EndedAt != null))
            )
        );
        var requests = store.CircleRequests.Where(r =>
            r.State != CircleRequestState.Waiting && (r.JoinsAt < before || r.AskedAt < before)
        );
        return await turnouts.OrderBy(a => a.SessionId).DeleteInBatchesAsync(cancellation)
            + await requests.OrderBy(r => r.AskedAt).DeleteInBatchesAsync(cancellation);
    }
}
