using MentorBot.Domain.Notices;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Bookings;

/// <summary>Until when freed times are held for who waits.</summary>
internal sealed class BookingDeadlines : IDeadlines
{
    public Task ShiftAsync(MentorStore store, DateTimeOffset since, TimeSpan by, CancellationToken cancellation)
    {
        var seconds = by.TotalSeconds;
        return store
            .BookableSlots.Where(s => s.HeldUntil > since)
            .ExecuteUpdateAsync(
                change => change.SetProperty(s => s.HeldUntil, s => s.HeldUntil!.Value.AddSeconds(seconds)),
                cancellation
            );
    }
}
