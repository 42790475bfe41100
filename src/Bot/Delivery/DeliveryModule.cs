using MentorBot.Bot.Configuration;
using MentorBot.Domain.Notices;

namespace MentorBot.Bot.Delivery;

internal static class DeliveryModule
{
    /// <summary>Sends what was committed to the outbox.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services) =>
        services
            .AddNotices()
            .AddSingleton(provider => provider.GetRequiredService<MentorBotOptions>().Delivery)
            .AddSingleton<Outbox>()
            .AddSingleton<NoticeAddresses>()
            .AddSingleton<NoticeSender>()
            .AddSingleton<NoticeClaims>()
            .AddSingleton<NoticeSource>()
            .AddSingleton<Acknowledger>()
            .AddSingleton(provider =>
                ActivatorUtilities.CreateInstance<SendRateLimiter>(
                    provider,
                    (DrawTokens)provider.GetRequiredService<Outbox>().DrawTokensAsync,
                    TimeProvider.System
                )
            )
            .AddScoped<NoticeComposer>()
            .AddHostedService<OutboxDispatcher>();
}
