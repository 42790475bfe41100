using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Privacy;

/// <summary>Reads the times that somebody offers to be booked, and those they have booked.</summary>
internal static class MyBookingsReader
{
    /// <param name="most">How many are read; the rest are only counted.</param>
    public static async Task<Counted<MyBooking>> MyBookingsAsync(
        this MentorStore store,
        PersonId person,
        int most,
        CancellationToken cancellation
    )
    {
        var mine = store.BookableSlots.Where(s => s.HostId == person || s.BookerId == person);
        var newest = await mine.OrderByDescending(s => s.StartsAt)
            .Take(most)
            .Select(s => new MyBooking(
                s.StartsAt,
                store
                    .People.Where(p => p.Id == (s.HostId == person ? s.BookerId : s.HostId))
                    .Select(p => p.Name)
                    .FirstOrDefault(),
                s.HostId == person,
                s.Topic
            ))
            .ToListAsync(cancellation);
        return new(await mine.CountAsync(cancellation), newest);
    }
}
