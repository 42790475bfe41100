using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Goals;

/// <summary>Registers the use cases of goals.</summary>
public static class GoalsModule
{
    public static IServiceCollection AddGoals(this IServiceCollection services) =>
        services
            .AddScoped<FindGoals>()
            .AddScoped<SetGoal>()
            .AddScoped<StartPlan>()
            .AddScoped<ChangeGoal>()
            .AddScoped<TickGoalStep>()
            .AddScoped<SettleGoal>();
}
