using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Bookings;

/// <summary>
/// Reminds both of a booking on the day before, offers a time to the next who waits when somebody has not taken it, and ends the
/// bookings of people who have left. Idempotent, so it may run at any time.
/// </summary>
public sealed class TendSlots(MentorStore store, PromptBudget budget, OddRows odd)
{
    /// <returns>How many times were handled.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        odd.DrainAsync(
            new RowJob<BookableSlotId>("tend-slots", store, ids => TendAsync(ids, now, cancellation)),
            DueBy(now).OrderBy(s => s.Id).Select(s => s.Id),
            now,
            cancellation
        );

    private IQueryable<BookableSlot> DueBy(DateTimeOffset now) =>
        store
            .BookableSlots.Where(s => s.StartsAt > now && s.State != SlotState.Cancelled)
            .Where(s =>
                s.RemindAt <= now
                || s.HeldUntil <= now
                || (s.State == SlotState.Booked && s.BookerId == null)
                || store.People.Any(p =>
                    (p.Id == s.HostId || p.Id == s.BookerId || p.Id == s.HeldForId)
                    && p.Reachability == Reachability.Left
                )
            );

    private async Task<int> TendAsync(List<BookableSlotId> ids, DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await DueBy(now).Where(s => ids.Contains(s.Id)).OrderBy(s => s.Id).ToListAsync(cancellation);
        var people = due.SelectMany(PeopleOf).Distinct().ToList();
        var gone = await store
            .People.Where(p => people.Contains(p.Id) && p.Reachability == Reachability.Left)
            .Select(p => p.Id)
            .ToHashSetAsync(cancellation);
        foreach (var slot in due.Where(slot => !EndsFor(slot, gone, now)))
        {
            if (
                (slot.State == SlotState.Booked && (slot.BookerId is not { } booker || gone.Contains(booker)))
                || slot.HeldUntil <= now
                || (slot.HeldForId is { } held && gone.Contains(held))
            )
            {
                await FreeAsync(slot, now, cancellation);
            }
        }

        await RemindAsync(due.FindAll(s => s.State == SlotState.Booked && s.RemindAt <= now), now, cancellation);
        await store.CommitQuietlyAsync(CommandContext.OfJob(now), cancellation);
        return due.Count;
    }

    private static IEnumerable<PersonId> PeopleOf(BookableSlot slot) =>
        new[] { slot.HostId, slot.BookerId, slot.HeldForId }.OfType<PersonId>();

    /// <summary>Whether its host has left: then it is gone, and whoever had booked it hears so.</summary>
    private bool EndsFor(BookableSlot slot, HashSet<PersonId> gone, DateTimeOffset now)
    {
        if (!gone.Contains(slot.HostId))
        {
            return false;
        }

        slot.Cancel();
        if (slot.BookerId is { } booker)
        {
            store.Tell(slot, booker, NoticeKind.SlotCancelled, now);
        }

        return true;
    }

    private async Task FreeAsync(BookableSlot slot, DateTimeOffset now, CancellationToken cancellation)
    {
        var wasBooked = slot.State == SlotState.Booked;
        slot.Free();
        if (wasBooked)
        {
            store.Tell(slot, slot.HostId, NoticeKind.SlotCancelled, now);
        }

        await store.OfferToNextAsync(slot, now, cancellation);
    }

    /// <summary>Whatever else is asked in that week, because the time was booked; an hour from every other prompt.</summary>
    private async Task RemindAsync(List<BookableSlot> slots, DateTimeOffset now, CancellationToken cancellation)
    {
        var people = slots.SelectMany(s => new[] { s.HostId, s.BookerId!.Value }).Distinct().ToList();
        if (people.Count == 0)
        {
            return;
        }

        var hours = await store.HoursOfAsync(people, cancellation);
        var room = await PromptRoom.ReadAsync(store, people, budget, now, cancellation);
        foreach (var slot in slots)
        {
            slot.MarkReminded();
            store.Notices.AddRange(
                new[] { slot.HostId, slot.BookerId!.Value }
                    .Select(person => Reminder(slot, person, hours[person], room, now))
                    .OfType<Notice>()
            );
        }
    }

    private static Notice? Reminder(
        BookableSlot slot,
        PersonId person,
        SendingHours hours,
        PromptRoom room,
        DateTimeOffset now
    )
    {
        var moment = SessionReminders.MomentOf(hours, slot.StartsAt, slot.BookedAt!.Value);
        return
            moment is { } first && room.Space(person, hours, first > now ? first : now) is var at && at < slot.StartsAt
            ? Notice.Tell(
                person,
                NoticeKind.SlotReminder,
                slot.Id.Value,
                now,
                notBefore: at,
                lifetime: slot.StartsAt - at,
                occurrence: $"{slot.Sequence}"
            )
            : null;
    }
}
