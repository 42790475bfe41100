using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Bookings;

/// <summary>Gives a booking as a calendar file: by a secret that works once, see <see cref="SlotLink"/>.</summary>
public sealed class SlotFiles(MentorStore store, FindSlots find)
{
    /// <returns>The secret; it is stored nowhere. Refused with <see cref="NotFound"/> to all but the two.</returns>
    public async Task<Result<string>> OfferAsync(
        BookableSlotId id,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if (await find.OneAsync(id, context.Person, context.Now, cancellation) is null or { Mine: SlotPart.None })
        {
            return new NotFound();
        }

        var secret = LinkSecret.New();
        if (await store.SlotLinks.FindAsync([context.Person], cancellation) is { } link)
        {
            link.Renew(id, secret, context.Now);
        }
        else
        {
            store.SlotLinks.Add(SlotLink.Of(context.Person, id, secret, context.Now));
        }

        await store.CommitAsync(context, "offer-slot-file", id.Value, cancellation);
        return secret;
    }

    /// <returns>Refused with <see cref="NotFound"/>, whatever is wrong with the secret.</returns>
    public async Task<Result<SlotFile>> RedeemAsync(string secret, DateTimeOffset now, CancellationToken cancellation)
    {
        var hash = LinkSecret.HashOf(secret);
        var link = await store.SlotLinks.SingleOrDefaultAsync(l => l.SecretHash == hash, cancellation);
        if (link is null || link.ExpiresAt <= now || !await UseAsync(link, now, cancellation))
        {
            return new NotFound();
        }

        var slot = await find.OneAsync(link.SlotId, link.PersonId, now, cancellation);
        if (slot is null or { Mine: SlotPart.None })
        {
            return new NotFound();
        }

        var me = await store
            .People.Where(p => p.Id == link.PersonId)
            .Select(p => new { p.Locale, p.Working.ZoneId })
            .SingleAsync(cancellation);
        return new SlotFile(slot, me.ZoneId, me.Locale, now);
    }

    /// <returns>False if somebody used it at the same moment.</returns>
    private async Task<bool> UseAsync(SlotLink link, DateTimeOffset now, CancellationToken cancellation)
    {
        store.SlotLinks.Remove(link);
        try
        {
            var context = new CommandContext(link.PersonId, IsCoordinator: false, now);
            await store.CommitAsync(context, "fetch-slot-file", link.SlotId.Value, cancellation);
            return true;
        }
        catch (ConcurrencyConflictException)
        {
            return false;
        }
    }
}

/// <summary>What the calendar file of a booking says to one of the two.</summary>
/// <param name="ZoneId">The reader's zone.</param>
/// <param name="Locale">The reader's BCP 47 tag.</param>
/// <param name="At">When it is made.</param>
public sealed record SlotFile(SlotView Slot, string ZoneId, string Locale, DateTimeOffset At);
