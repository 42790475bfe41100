using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Bookings;

/// <summary>
/// Cancels a booking. When the booker does, the time goes to whoever waits for it, or is open again; when the host does, it is
/// gone. The other hears of it. A time that nobody has booked is taken back silently.
/// </summary>
public sealed class CancelSlot(MentorStore store)
{
    /// <returns>
    /// Success, even if it was cancelled before. Refused with <see cref="NotFound"/> or <see cref="SlotHasPassed"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">The other did something about it first. Retry.</exception>
    public async Task<Result<Done>> RunAsync(BookableSlotId id, CommandContext context, CancellationToken cancellation)
    {
        var slot = await store.BookableSlots.SingleOrDefaultAsync(s => s.Id == id, cancellation);
        var (isHost, isBooker, isOffered) = (
            slot?.HostId == context.Person,
            slot?.BookerId == context.Person && slot?.State == SlotState.Booked,
            slot?.HeldForId == context.Person
        );
        if (slot is null || !(isHost || isBooker || isOffered))
        {
            return new NotFound();
        }

        if (slot.State == SlotState.Cancelled)
        {
            return new Done();
        }

        if (slot.StartsAt <= context.Now)
        {
            return new SlotHasPassed();
        }

        if (isHost)
        {
            await TakeBackAsync(slot, context.Now, cancellation);
        }
        else
        {
            await GiveUpAsync(slot, isBooker, context.Now, cancellation);
        }

        await store.CommitAsync(context, "cancel-slot", id.Value, cancellation);
        return new Done();
    }

    private async Task TakeBackAsync(BookableSlot slot, DateTimeOffset now, CancellationToken cancellation)
    {
        slot.Cancel();
        if (slot.BookerId is { } booker)
        {
            store.Tell(slot, booker, NoticeKind.SlotCancelled, now);
        }

        store.SlotWaits.RemoveRange(await store.SlotWaits.Where(w => w.SlotId == slot.Id).ToListAsync(cancellation));
    }

    private async Task GiveUpAsync(BookableSlot slot, bool isBooker, DateTimeOffset now, CancellationToken cancellation)
    {
        slot.Free();
        if (isBooker)
        {
            store.Tell(slot, slot.HostId, NoticeKind.SlotCancelled, now);
        }

        await store.OfferToNextAsync(slot, now, cancellation);
    }
}
