using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Help;

internal static class HelpModule
{
    public static IServiceCollection AddHelp(this IServiceCollection services) =>
        services
            .AddScoped<MemberName>()
            .AddHandler<UnknownTextHandler>()
            .AddHandler<SuggestedCommandHandler>()
            .AddHandler<SuggestedMeaningHandler>()
            .AddHandler<HelpHandler>()
            .AddHandler<WelcomeHandler>();
}
