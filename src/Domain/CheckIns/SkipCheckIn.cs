using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// Skips a check-in that the person does not want to answer. It can still be answered until the next one comes.
/// </summary>
public sealed class SkipCheckIn(MentorStore store)
{
    /// <returns>
    /// Success, even if it was skipped before. Refused with <see cref="AlreadyAnswered"/>, <see cref="NotFound"/>,
    /// <see cref="Mentorships.MentorshipIsOver"/> or <see cref="CheckInIsOver"/>.
    /// </returns>
    public async Task<Result<Done>> RunAsync(CheckInId id, CommandContext context, CancellationToken cancellation)
    {
        var asked = await store.FindAskedAsync(id, context.Person, cancellation);
        if (asked.Refusal is { } refusal)
        {
            return refusal;
        }

        var checkIn = asked.Value.CheckIn;
        if (checkIn.State == CheckInState.Answered)
        {
            return new AlreadyAnswered();
        }

        if (checkIn.State == CheckInState.Asked)
        {
            checkIn.SkipByPerson(context.Now);
            await store.SettleParkedNoticesAsync(context.Person, id.Value, context.Now, cancellation);
            await store.CommitAsync(context, "skip-check-in", id.Value, cancellation);
        }

        return new Done();
    }
}
