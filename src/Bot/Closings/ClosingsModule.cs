using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Closings;

internal static class ClosingsModule
{
    public static IServiceCollection AddClosingTalk(this IServiceCollection services) =>
        services
            .AddScoped<ClosingReplies>()
            .AddHandler<LookBackHandler>()
            .AddHandler<TypedLookBackHandler>()
            .AddHandler<FinishHandler>()
            .AddHandler<ClosingHandler>()
            .AddHandler<ClosingComposer>();
}
