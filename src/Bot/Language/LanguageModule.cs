using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Language;

internal static class LanguageModule
{
    public static IServiceCollection AddLanguage(this IServiceCollection services) =>
        services.AddHandler<LanguageHandler>();
}
