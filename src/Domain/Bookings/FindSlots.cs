using MentorBot.Domain.Requests;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Bookings;

/// <summary>Reads times for whoever may book them, and bookings for the two whom each is between.</summary>
public sealed class FindSlots(MentorStore store)
{
    private const int MostMine = 10;

    /// <summary>Times to come that the reader may book or wait for, the earliest first.</summary>
    /// <param name="skill">What the host helps with; null for any.</param>
    /// <param name="host">Whose; null for anybody's.</param>
    /// <param name="page">From 0; what is beyond the last shows the last.</param>
    public async Task<SlotPage> RunAsync(
        string? skill,
        PersonId? host,
        PersonId reader,
        int page,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var slots = store
            .BookableBy(reader, now)
            .Where(s => skill == null || store.HelpOffers.Any(o => o.PersonId == s.HostId && o.Skills.Contains(skill)))
            .Where(s => host == null || s.HostId == host);
        var total = await slots.CountAsync(cancellation);
        var shown = Math.Clamp(page, 0, Math.Max(0, (total - 1) / SlotPage.Size));
        var found = await ReadAsync(
            slots.OrderBy(s => s.StartsAt).ThenBy(s => s.Id).Skip(shown * SlotPage.Size).Take(SlotPage.Size),
            reader,
            cancellation
        );
        return new(skill, host, found, shown, total);
    }

    /// <summary>Bookings to come in which the reader is one of the two, and times that are held for them.</summary>
    public async Task<IReadOnlyList<SlotView>> MineAsync(
        PersonId reader,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        await ReadAsync(
            store
                .BookableSlots.Where(s => s.EndsAt > now)
                .Where(s =>
                    (s.State == SlotState.Booked && (s.HostId == reader || s.BookerId == reader))
                    || (s.State == SlotState.Open && s.HeldForId == reader)
                )
                .OrderBy(s => s.StartsAt)
                .Take(MostMine),
            reader,
            cancellation
        );

    /// <summary>Times to come that the reader offers, booked or not.</summary>
    /// <param name="page">As in <see cref="RunAsync"/>.</param>
    public async Task<SlotPage> OfferedAsync(
        PersonId reader,
        int page,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var slots = store.BookableSlots.Where(s =>
            s.HostId == reader && s.EndsAt > now && s.State != SlotState.Cancelled
        );
        var total = await slots.CountAsync(cancellation);
        var shown = Math.Clamp(page, 0, Math.Max(0, (total - 1) / SlotPage.Size));
        var found = await ReadAsync(
            slots.OrderBy(s => s.StartsAt).ThenBy(s => s.Id).Skip(shown * SlotPage.Size).Take(SlotPage.Size),
            reader,
            cancellation
        );
        return new(Skill: null, reader, found, shown, total);
    }

    /// <summary>Null if the reader is neither of the two and may not book it.</summary>
    public async Task<SlotView?> OneAsync(
        BookableSlotId id,
        PersonId reader,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var bookable = store.BookableBy(reader, now);
        var slot = store.BookableSlots.Where(s =>
            s.Id == id
            && (
                s.HostId == reader
                || s.BookerId == reader
                || s.HeldForId == reader
                || bookable.Any(other => other.Id == s.Id)
            )
        );
        return await ReadAsync(slot, reader, cancellation) is [var found] ? found : null;
    }

    /// <summary>People whose names the reader may type: those who offer times that they may book.</summary>
    public async Task<IReadOnlyList<(PersonId Id, string Name)>> HostsAsync(
        PersonId reader,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var slots = store.BookableBy(reader, now);
        var hosts = await store
            .People.Where(p => slots.Any(s => s.HostId == p.Id))
            .OrderBy(p => p.Name)
            .Take(SlotPlan.MostSlots)
            .Select(p => new { p.Id, p.Name })
            .ToListAsync(cancellation);
        return [.. hosts.Select(host => (host.Id, host.Name))];
    }

    /// <summary>What somebody else wrote, and who they are, is left out unless the reader is one of the two.</summary>
    private async Task<IReadOnlyList<SlotView>> ReadAsync(
        IQueryable<BookableSlot> slots,
        PersonId reader,
        CancellationToken cancellation
    )
    {
        var rows = await (
            from slot in slots
            join host in store.People on slot.HostId equals host.Id
            join b in store.People on slot.BookerId equals (PersonId?)b.Id into bookers
            from booker in bookers.DefaultIfEmpty()
            select new
            {
                Slot = slot,
                Host = new RequestPerson(host.Id, host.EntraId, host.Name, host.Email, host.Department, host.JobTitle),
                Booker = booker == null
                    ? null
                    : new RequestPerson(
                        booker.Id,
                        booker.EntraId,
                        booker.Name,
                        booker.Email,
                        booker.Department,
                        booker.JobTitle
                    ),
                IsWaiting = store.SlotWaits.Any(w => w.SlotId == slot.Id && w.PersonId == reader),
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return
        [
            .. rows.OrderBy(row => row.Slot.StartsAt)
                .ThenBy(row => row.Slot.Id.Value)
                .Select(row => SlotView.Of(row.Slot, row.Host, row.Booker, row.IsWaiting, reader)),
        ];
    }
}
