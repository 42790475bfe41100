using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Help;

internal static class HelpModule
{
    public static IServiceCollection AddHelp(this IServiceCollection services) =>
        services.AddHandler<HelpHandler>().AddHandler<WelcomeHandler>();
}
