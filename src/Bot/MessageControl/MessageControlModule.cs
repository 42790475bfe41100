using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.MessageControl;

internal static class MessageControlModule
{
    public static IServiceCollection AddMessageTalk(this IServiceCollection services) =>
        services.AddHandler<MessagesHandler>();
}
