using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Holds everything that the bot would say unprompted, in the whole tenant and within a second, until
/// <see cref="ResumeMessages"/>. What has been handed to the channel cannot be taken back; answers in a conversation go on.
/// </summary>
public sealed class StopMessages(MentorStore store)
{
    /// <param name="context">A coordinator's or an operator's command.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>The stop that is in force, which may be an earlier one. Refused with <see cref="NotFound"/>.</returns>
    /// <exception cref="ConcurrencyConflictException">Somebody has stopped at the same moment.</exception>
    public async Task<Result<MessageStop>> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        if (!context.IsCoordinator)
        {
            return new NotFound();
        }

        if (await store.MessageStops.SingleOrDefaultAsync(cancellation) is { } earlier)
        {
            return earlier;
        }

        var stop = MessageStop.By(context.Actor, context.Now);
        store.MessageStops.Add(stop);
        await store.CommitAsync(context, "stop-messages", Guid.Empty, cancellation);
        return stop;
    }
}
