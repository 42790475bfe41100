using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Suggestions;

internal static class SuggestionTalkModule
{
    public static IServiceCollection AddSuggestionTalk(this IServiceCollection services) =>
        services.AddHandler<RoundHandler>().AddHandler<ShortlistHandler>().AddHandler<SuggestionComposer>();
}
