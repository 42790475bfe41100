using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Digests;

internal static class DigestTalkModule
{
    public static IServiceCollection AddDigestTalk(this IServiceCollection services) =>
        services.AddHandler<DigestHandler>().AddHandler<DigestComposer>();
}
