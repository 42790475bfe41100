using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Exchange;

internal static class ExchangeModule
{
    public static IServiceCollection AddExchangeTalk(this IServiceCollection services) =>
        services
            .AddScoped<ExchangeReplies>()
            .AddHandler<ExchangeHandler>()
            .AddHandler<BringHandler>()
            .AddHandler<ExchangeComposer>();
}
