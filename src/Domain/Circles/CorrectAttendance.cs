using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Circles;

/// <summary>Says whether one came oneself, whatever the facilitator said; of others nobody says so here.</summary>
public sealed class CorrectAttendance(MentorStore store)
{
    /// <returns>
    /// Success, even if it says so already. Refused with <see cref="NotFound"/>, <see cref="MentorshipIsOver"/> or
    /// <see cref="AttendanceUnknown"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">The facilitator wrote at the same time. Retry.</exception>
    public async Task<Result<Done>> RunAsync(
        SessionId id,
        bool came,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if (await store.CircleSessions.SingleOrDefaultAsync(s => s.SessionId == id, cancellation) is not { } session)
        {
            return new NotFound();
        }

        var found = await store.FindRunningAsync(session.MentorshipId, context.Person, cancellation);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        if (await store.Attendances.FindAsync([id, context.Person], cancellation) is not { } mine)
        {
            return new AttendanceUnknown();
        }

        mine.Correct(came);
        await store.CommitAsync(context, "correct-attendance", id.Value, cancellation);
        return new Done();
    }
}
