using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Missing;

internal static class MissingModule
{
    public static IServiceCollection AddMissingTalk(this IServiceCollection services) =>
        services.AddHandler<MissingPeopleHandler>().AddHandler<MissingPeopleComposer>();
}
