using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Sessions;

internal static class SessionsModule
{
    public static IServiceCollection AddSessionTalk(this IServiceCollection services) =>
        services
            .AddScoped<SessionReplies>()
            .AddHandler<SessionsHandler>()
            .AddHandler<ProposeTimesHandler>()
            .AddHandler<ChooseTimeHandler>()
            .AddHandler<OtherTimesHandler>()
            .AddHandler<OwnTimeHandler>()
            .AddHandler<PlaceHandler>()
            .AddHandler<LogSessionHandler>()
            .AddHandler<CalendarHandler>()
            .AddHandler<TypedContributionHandler>()
            .AddHandler<SessionComposer>();
}
