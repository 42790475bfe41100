using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Forgets traffic that has served its purpose: marks of handled activities once no channel delivers them again, and
/// notices that were settled long ago, but for invitations: who was invited is counted, and is not invited again.
/// </summary>
public sealed class ForgetOldTraffic(MentorStore store)
{
    public static readonly TimeSpan KeepHandled = TimeSpan.FromDays(3);
    public static readonly TimeSpan KeepSettled = TimeSpan.FromDays(90);

    /// <summary>How many rows were deleted.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var handledBefore = now - KeepHandled;
        var settledBefore = now - KeepSettled;
        var marks = await store
            .HandledActivities.Where(mark => mark.HandledAt < handledBefore)
            .ExecuteDeleteAsync(cancellation);
        return marks
            + await store
                .Notices.Where(notice => notice.SettledAt < settledBefore)
                .Where(notice => notice.Kind != NoticeKind.CohortInvitation)
                .ExecuteDeleteAsync(cancellation);
    }
}
