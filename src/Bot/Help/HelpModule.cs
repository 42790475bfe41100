using MentorBot.Bot.Conversation;
using MentorBot.Bot.Understanding;

namespace MentorBot.Bot.Help;

internal static class HelpModule
{
    public static IServiceCollection AddHelp(this IServiceCollection services) =>
        services
            .AddSingleton(new IntentRanker(ExampleFile.ReadAll()))
            .AddScoped<MemberName>()
            .AddHandler<UnknownTextHandler>()
            .AddHandler<HelpHandler>()
            .AddHandler<WelcomeHandler>();
}
