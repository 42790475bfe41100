using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Bookings;

/// <summary>Waits for a time that is taken, or no longer.</summary>
public sealed class WaitForSlot(MentorStore store)
{
    /// <returns>
    /// Success, even if the person waited before. Refused with <see cref="SlotNotAvailable"/> or <see cref="TooManySlotWaits"/>.
    /// </returns>
    public async Task<Result<Done>> RunAsync(BookableSlotId id, CommandContext context, CancellationToken cancellation)
    {
        var slot = await store
            .BookableBy(context.Person, context.Now)
            .AsNoTracking()
            .SingleOrDefaultAsync(s => s.Id == id, cancellation);
        if (slot is null || slot.BookerId == context.Person)
        {
            return new SlotNotAvailable();
        }

        var waits = await store
            .SlotWaits.Where(w => w.PersonId == context.Person)
            .Where(w => store.BookableSlots.Any(s => s.Id == w.SlotId && s.StartsAt > context.Now))
            .Select(w => w.SlotId)
            .ToListAsync(cancellation);
        if (waits.Contains(id))
        {
            return new Done();
        }

        if (waits.Count >= SlotWait.Most)
        {
            return new TooManySlotWaits();
        }

        store.SlotWaits.Add(SlotWait.For(id, context.Person, context.Now));
        await store.CommitAsync(context, "wait-for-slot", id.Value, cancellation);
        return new Done();
    }

    /// <returns>Success, also if nobody waited.</returns>
    public async Task<Result<Done>> StopAsync(BookableSlotId id, CommandContext context, CancellationToken cancellation)
    {
        if (await store.SlotWaits.FindAsync([id, context.Person], cancellation) is { } wait)
        {
            store.SlotWaits.Remove(wait);
            await store.CommitAsync(context, "stop-waiting-for-slot", id.Value, cancellation);
        }

        return new Done();
    }
}
