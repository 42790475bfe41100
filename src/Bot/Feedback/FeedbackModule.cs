using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Feedback;

internal static class FeedbackModule
{
    public static IServiceCollection AddFeedbackTalk(this IServiceCollection services) =>
        services.AddHandler<FeedbackHandler>();
}
