using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Goals;

internal static class GoalsModule
{
    public static IServiceCollection AddGoalTalk(this IServiceCollection services) =>
        services
            .AddScoped<GoalReplies>()
            .AddHandler<GoalsHandler>()
            .AddHandler<NewGoalHandler>()
            .AddHandler<PlanHandler>()
            .AddHandler<GoalMeasureHandler>()
            .AddHandler<GoalDateHandler>()
            .AddHandler<GoalHandler>()
            .AddHandler<EditGoalHandler>()
            .AddHandler<DropGoalHandler>()
            .AddHandler<GoalComposer>();
}
