using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Requests;

internal static class RequestsModule
{
    public static IServiceCollection AddRequestTalk(this IServiceCollection services) =>
        services
            .AddScoped<SkillReader>()
            .AddScoped<RequestReplies>()
            .AddHandler<OfferHandler>()
            .AddHandler<FindHandler>()
            .AddHandler<WaitHandler>()
            .AddHandler<AskHandler>()
            .AddHandler<RequestHandler>()
            .AddHandler<RequestComposer>();
}
