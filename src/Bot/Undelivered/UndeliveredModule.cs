using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Undelivered;

internal static class UndeliveredModule
{
    public static IServiceCollection AddUndeliveredTalk(this IServiceCollection services) =>
        services.AddScoped<StuckPages>().AddHandler<UndeliveredHandler>();
}
