using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Matching;

internal static class MatchTalkModule
{
    public static IServiceCollection AddMatchTalk(this IServiceCollection services) =>
        services.AddHandler<MatchHandler>().AddHandler<PairHandler>().AddHandler<UnmatchedComposer>();
}
