using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Ends a stop: what was held is sent, unless it is no longer true, and deadlines move by as long as the stop lasted, all in
/// one transaction. Senders notice by their next look at the outbox, jobs by their next time.
/// </summary>
public sealed class ResumeMessages(MentorStore store, IEnumerable<IDeadlines> deadlines, OutboxSignal bell)
{
    /// <param name="context">A coordinator's or an operator's command.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>
    /// How long messages were stopped; null when they were not. Refused with <see cref="NotFound"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">Somebody has resumed at the same moment.</exception>
    public async Task<Result<TimeSpan?>> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        if (!context.IsCoordinator)
        {
            return new NotFound();
        }

        var strategy = store.Database.CreateExecutionStrategy();
        var lasted = await strategy.ExecuteAsync(() => ResumeAsync(context, cancellation));
        if (lasted is not null)
        {
            bell.Signal();
        }

        return lasted;
    }

    private async Task<TimeSpan?> ResumeAsync(CommandContext context, CancellationToken cancellation)
    {
        store.ChangeTracker.Clear();
        await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
        if (await store.MessageStops.SingleOrDefaultAsync(cancellation) is not { } stop)
        {
            return null;
        }

        var lasted = context.Now - stop.StoppedAt;
        store.MessageStops.Remove(stop);
        await store.CommitAsync(context, "resume-messages", Guid.Empty, cancellation);
        if (lasted > TimeSpan.Zero)
        {
            foreach (var some in deadlines)
            {
                await some.ShiftAsync(store, stop.StoppedAt, lasted, cancellation);
            }
        }

        await transaction.CommitAsync(cancellation);
        return lasted;
    }
}
