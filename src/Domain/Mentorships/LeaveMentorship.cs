using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// The no-fault exit: the places become free. A circle or group continues while enough members remain; otherwise it
/// ends, and the others learn only that it has ended.
/// </summary>
public sealed class LeaveMentorship(MentorStore store)
{
    /// <returns>Refused with <see cref="NotFound"/> or <see cref="MentorshipIsOver"/>.</returns>
    public Task<Result<Done>> RunAsync(MentorshipId id, CommandContext context, CancellationToken cancellation) =>
        LeaveAsync(id, comesFirst: false, context, cancellation);

    /// <summary>
    /// Leaves because it does not fit, to be matched anew. The person comes first in the next match, as the others do if it ends.
    /// </summary>
    /// <inheritdoc cref="RunAsync" path="/returns"/>
    public Task<Result<Done>> ForNewMatchAsync(
        MentorshipId id,
        CommandContext context,
        CancellationToken cancellation
    ) => LeaveAsync(id, comesFirst: true, context, cancellation);

    private async Task<Result<Done>> LeaveAsync(
        MentorshipId id,
        bool comesFirst,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if (await store.FindDetailsAsync(id, context.Person, cancellation) is not { } details)
        {
            return new NotFound();
        }

        var left = details.Mentorship.Leave(context.Person, details.Quorum, context.Now);
        if (left.Refusal is { } refusal)
        {
            return refusal;
        }

        var leaver = details.Mentorship.Member(context.Person)!;
        store.ApplyExit(details, leaver, left.Value, context.Now);
        details.GivePrecedence(comesFirst || leaver.AwaitsChoice ? [leaver] : []);
        store.CheckVersion(details);
        await store.CloseQuestionAsync(context.Person, id.Value, cancellation);
        await store.SettleParkedNoticesAsync(context.Person, id.Value, context.Now, cancellation);
        await store.CommitAsync(context, "leave-mentorship", id.Value, cancellation);
        return new Done();
    }
}
