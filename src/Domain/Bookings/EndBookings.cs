using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Bookings;

/// <summary>Ends the bookings of somebody who is about to be erased.</summary>
internal static class EndBookings
{
    /// <summary>
    /// What they had booked is open again, or goes to whoever waits, and its host hears so. Their own times are deleted with them;
    /// whoever had booked one hears that it is off.
    /// </summary>
    public static async Task EndBookingsAsync(
        this MentorStore store,
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var booked = await store
            .BookableSlots.Where(s => s.BookerId == person || s.HeldForId == person)
            .ToListAsync(cancellation);
        foreach (var slot in booked.Where(s => s.IsLive && s.StartsAt > now))
        {
            var wasBooked = slot.State == SlotState.Booked;
            slot.Free();
            if (wasBooked)
            {
                store.Tell(slot, slot.HostId, NoticeKind.SlotCancelled, now);
            }

            await store.OfferToNextAsync(slot, now, cancellation);
        }

        // Those that are over belong to their host, without what was said.
        booked.FindAll(s => s.BookerId == person).ForEach(slot => slot.ForgetBooker());
        var hosted = await store
            .BookableSlots.Where(s => s.HostId == person && s.State == SlotState.Booked && s.StartsAt > now)
            .ToListAsync(cancellation);
        foreach (var slot in hosted.Where(s => s.BookerId is not null))
        {
            store.Notices.Add(
                Notice.Tell(
                    slot.BookerId!.Value,
                    NoticeKind.SlotGone,
                    slot.BookerId.Value.Value,
                    now,
                    occurrence: $"{slot.Id}"
                )
            );
        }
    }
}
