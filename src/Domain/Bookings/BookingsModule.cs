using MentorBot.Domain.Notices;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Bookings;

/// <summary>Registers the use cases of bookable time.</summary>
public static class BookingsModule
{
    public static IServiceCollection AddBookings(this IServiceCollection services) =>
        services
            .AddSingleton<IDeadlines, BookingDeadlines>()
            .AddScoped<FindSlots>()
            .AddScoped<PublishTimes>()
            .AddScoped<BookSlot>()
            .AddScoped<CancelSlot>()
            .AddScoped<WaitForSlot>()
            .AddScoped<SlotFiles>()
            .AddScoped<TendSlots>()
            .AddScoped<ForgetOldSlots>();
}
