using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Bookings;

internal static class BookingsModule
{
    public static IServiceCollection AddBookingTalk(this IServiceCollection services) =>
        services
            .AddScoped<BookingReplies>()
            .AddHandler<OfferTimeHandler>()
            .AddHandler<BookHandler>()
            .AddHandler<TopicHandler>()
            .AddHandler<BookingHandler>()
            .AddHandler<BookingCalendarHandler>()
            .AddHandler<BookingComposer>();
}
