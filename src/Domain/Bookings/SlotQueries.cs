using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Bookings;

/// <summary>What the use cases of bookable time have in common.</summary>
internal static class SlotQueries
{
    /// <summary>Times to come that this person may book or wait for, whoever has them now.</summary>
    public static IQueryable<BookableSlot> BookableBy(this MentorStore store, PersonId reader, DateTimeOffset now)
    {
        var hosts = store.MayMeet(now).Where(p => p.Seeker.Id == reader);
        return store.BookableSlots.Where(s =>
            s.StartsAt > now
            && s.State != SlotState.Cancelled
            && hosts.Any(p =>
                p.Helper.Id == s.HostId && !(p.Helper.AwayFrom <= s.StartsAt && s.StartsAt < p.Helper.AwayUntil)
            )
        );
    }

    /// <summary>The person's row, which every addition to their times has to write.</summary>
    public static async Task<BookingDesk> DeskOfAsync(
        this MentorStore store,
        PersonId person,
        CancellationToken cancellation
    ) =>
        await store.BookingDesks.FindAsync([person], cancellation)
        ?? store.BookingDesks.Add(BookingDesk.Of(person)).Entity;

    /// <summary>The times to come in which the person is host or booker. Read after <see cref="DeskOfAsync"/>.</summary>
    public static Task<List<BookableSlot>> TimesOfAsync(
        this MentorStore store,
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        store
            .BookableSlots.AsNoTracking()
            .Where(s => s.EndsAt > now)
            .Where(s =>
                (s.HostId == person && s.State != SlotState.Cancelled)
                || (s.BookerId == person && s.State == SlotState.Booked)
            )
            .ToListAsync(cancellation);

    /// <summary>A notice about a booking; each change of it is told once.</summary>
    public static void Tell(
        this MentorStore store,
        BookableSlot slot,
        PersonId reader,
        NoticeKind kind,
        DateTimeOffset now,
        TimeSpan? lifetime = null
    ) =>
        store.Notices.Add(
            Notice.Tell(reader, kind, slot.Id.Value, now, lifetime: lifetime, occurrence: $"{slot.Sequence}")
        );

    /// <summary>
    /// Offers a freed time to whoever has waited longest and may still book it; open to all if there is nobody, or it is too late
    /// to wait for an answer.
    /// </summary>
    public static async Task OfferToNextAsync(
        this MentorStore store,
        BookableSlot slot,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (slot.StartsAt - BookableSlot.LastCall <= now)
        {
            return;
        }

        var seekers = store.MayMeet(now).Where(p => p.Helper.Id == slot.HostId);
        var next = await store
            .SlotWaits.Where(w => w.SlotId == slot.Id)
            .Where(w => seekers.Any(p => p.Seeker.Id == w.PersonId && p.Seeker.Reachability == Reachability.Reachable))
            .OrderBy(w => w.Since)
            .ThenBy(w => w.PersonId)
            .FirstOrDefaultAsync(cancellation);
        if (next is null)
        {
            return;
        }

        slot.HoldFor(next.PersonId, now);
        store.SlotWaits.Remove(next);
        store.Tell(slot, next.PersonId, NoticeKind.SlotFreed, now, slot.HeldUntil - now);
    }
}
