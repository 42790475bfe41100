using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Bookings;

/// <summary>
/// Deletes times that nobody booked once they are over, what people wanted to talk about after a month, and bookings after half a
/// year.
/// </summary>
public sealed class ForgetOldSlots(MentorStore store)
{
    public static readonly TimeSpan KeepTopic = TimeSpan.FromDays(30);
    public static readonly TimeSpan Keep = TimeSpan.FromDays(180);

    /// <returns>How many rows were changed or deleted.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var (words, old) = (now - KeepTopic, now - Keep);
        var emptied = await store
            .BookableSlots.Where(s => s.EndsAt < words && s.Topic != null)
            .ExecuteUpdateAsync(change => change.SetProperty(s => s.Topic, (string?)null), cancellation);
        var over = store.BookableSlots.Where(s =>
            (s.State == SlotState.Open && s.EndsAt <= now)
            || (s.State == SlotState.Cancelled && s.EndsAt < words)
            || s.EndsAt < old
        );
        return emptied + await over.OrderBy(s => s.EndsAt).DeleteInBatchesAsync(cancellation);
    }
}
