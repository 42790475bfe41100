using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Circles;

internal static class CirclesModule
{
    public static IServiceCollection AddCircleTalk(this IServiceCollection services) =>
        services
            .AddScoped<CircleReplies>()
            .AddHandler<GuideHandler>()
            .AddHandler<TopicHandler>()
            .AddHandler<AttendanceHandler>()
            .AddHandler<OpenCirclesHandler>()
            .AddHandler<MentorsCircleHandler>()
            .AddHandler<MergeHandler>()
            .AddHandler<CircleComposer>();
}
