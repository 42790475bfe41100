using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Matching;

internal static class MatchTalkModule
{
    public static IServiceCollection AddMatchTalk(this IServiceCollection services) =>
        services
            .AddScoped<MatchRunAwaiter>()
            .AddScoped<TimedPrice>()
            .AddHandler<MatchHandler>()
            .AddHandler<RunHandler>()
            .AddHandler<PairHandler>()
            .AddHandler<WishHandler>()
            .AddHandler<WishListHandler>()
            .AddHandler<NamedPairHandler>()
            .AddHandler<MatchEndComposer>()
            .AddHandler<UnmatchedComposer>();
}
