using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Bookings;

/// <summary>
/// Books a time for one conversation. Of two who book it at once the later commit meets a concurrency conflict, runs again and finds
/// it taken; of two bookings of one person at once the later one sees the other.
/// </summary>
public sealed class BookSlot(MentorStore store)
{
    /// <summary>Bookings to come that one person may have (convention).</summary>
    public const int MostBookings = 5;

    /// <returns>
    /// Success, even if the person had booked it before. Refused with <see cref="SlotNotAvailable"/>, <see cref="BookingTopicMissing"/>,
    /// <see cref="BookingTopicTooLong"/>, <see cref="BookingOverlaps"/> or <see cref="TooManyBookings"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">Somebody else booked it, or the same person another, first. Retry.</exception>
    public async Task<Result<Done>> RunAsync(
        BookableSlotId id,
        string topic,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var (me, words) = (context.Person, PlainText.OneLine(topic));
        var slot = await store.BookableBy(me, context.Now).SingleOrDefaultAsync(s => s.Id == id, cancellation);
        if (slot is { State: SlotState.Booked } && slot.BookerId == me)
        {
            return new Done();
        }

        if (slot is not { State: SlotState.Open } || (slot.HeldForId is { } held && held != me))
        {
            return new SlotNotAvailable();
        }

        if (words.Length is 0 or > BookableSlot.MaxTopicLength)
        {
            return words.Length == 0 ? new BookingTopicMissing() : new BookingTopicTooLong(words.Length);
        }

        var (desk, hosts) = (
            await store.DeskOfAsync(me, cancellation),
            await store.DeskOfAsync(slot.HostId, cancellation)
        );
        var theirs = await store.TimesOfAsync(slot.HostId, context.Now, cancellation);
        if (theirs.Exists(other => other.State == SlotState.Booked && other.Overlaps(slot.StartsAt, slot.EndsAt)))
        {
            return new SlotNotAvailable();
        }

        var mine = (await store.TimesOfAsync(me, context.Now, cancellation)).FindAll(s => s.State == SlotState.Booked);
        if (mine.Find(other => other.Overlaps(slot.StartsAt, slot.EndsAt)) is { } overlap)
        {
            return new BookingOverlaps(overlap.StartsAt);
        }

        if (mine.Count(other => other.BookerId == me) >= MostBookings)
        {
            return new TooManyBookings();
        }

        desk.CountChange();
        hosts.CountChange();
        await SaveAsync(slot, words, context, cancellation);
        return new Done();
    }

    private async Task SaveAsync(
        BookableSlot slot,
        string topic,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var hours = await store.HoursOfAsync([slot.HostId, context.Person], cancellation);
        var remindAt = SessionReminders.FirstOf(hours.Values, slot.StartsAt, context.Now);
        slot.Book(context.Person, topic, remindAt, context.Now);
        if (await store.SlotWaits.FindAsync([slot.Id, context.Person], cancellation) is { } wait)
        {
            store.SlotWaits.Remove(wait);
        }

        store.Tell(slot, slot.HostId, NoticeKind.SlotBooked, context.Now);
        await store.CloseQuestionAsync(context.Person, slot.Id.Value, cancellation);
        await store.CommitAsync(context, "book-slot", slot.Id.Value, cancellation);
    }
}
