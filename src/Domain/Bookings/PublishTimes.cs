using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Bookings;

/// <summary>Offers times that colleagues can book.</summary>
public sealed class PublishTimes(MentorStore store)
{
    /// <returns>
    /// How many times were added; those that overlap with the person's own are left out. Refused with <see cref="OfferHelpFirst"/>,
    /// one of the mistakes of a <see cref="SlotPlan"/>, <see cref="TooManySlots"/> or <see cref="SlotsOverlap"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">The same person did it on another device first. Retry.</exception>
    public async Task<Result<int>> RunAsync(SlotPlan plan, CommandContext context, CancellationToken cancellation)
    {
        var host = await store.People.SingleAsync(p => p.Id == context.Person, cancellation);
        if (!await store.HelpOffers.AnyAsync(o => o.PersonId == host.Id && o.IsOpen, cancellation))
        {
            return new OfferHelpFirst();
        }

        if (plan.Refuse(host.Working, context.Now) is { } refusal)
        {
            return refusal;
        }

        var desk = await store.DeskOfAsync(host.Id, cancellation);
        var taken = await store.TimesOfAsync(host.Id, context.Now, cancellation);
        var wanted = plan.Times(host.Working)
            .Where(at => at > context.Now && at <= Furthest(host, context.Now))
            .ToList();
        var free = wanted.FindAll(at => !taken.Exists(slot => slot.Overlaps(at, at.AddMinutes(plan.Minutes))));
        if (free.Count == 0)
        {
            return wanted.Count == 0 ? new SlotHasPassed() : new SlotsOverlap();
        }

        if (taken.Count + free.Count > SlotPlan.MostSlots)
        {
            return new TooManySlots();
        }

        store.BookableSlots.AddRange(free.Select(at => BookableSlot.Offer(host.Id, at, plan.Minutes, context.Now)));
        desk.CountChange();
        await store.CommitAsync(context, "offer-times", host.Id.Value, cancellation);
        return free.Count;
    }

    private static DateTimeOffset Furthest(People.Person host, DateTimeOffset now) =>
        host.Working.At(host.Working.LocalDay(now).AddDays((7 * SlotPlan.MostWeeks) + 1), TimeOnly.MinValue);
}
