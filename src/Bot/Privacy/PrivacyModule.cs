using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Privacy;

internal static class PrivacyModule
{
    public static IServiceCollection AddPrivacyTalk(this IServiceCollection services) =>
        services
            .AddHandler<PrivacyHandler>()
            .AddHandler<DownloadHandler>()
            .AddHandler<ErasureHandler>()
            .AddHandler<NamingHandler>();
}
