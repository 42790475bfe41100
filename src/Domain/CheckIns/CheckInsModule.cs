using MentorBot.Domain.Notices;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.CheckIns;

/// <summary>Registers the use cases of check-ins.</summary>
public static class CheckInsModule
{
    public static IServiceCollection AddCheckIns(this IServiceCollection services, PromptBudget? budget = null) =>
        services
            .AddSingleton<IDeadlines, NudgeDeadlines>()
            .AddScoped<FindCheckIns>()
            .AddScoped<AnswerCheckIn>()
            .AddScoped<ReadNotes>()
            .AddScoped<SnoozeCheckIn>()
            .AddScoped<SkipCheckIn>()
            .AddScoped<StayIn>()
            .AddScoped<FindSilence>()
            .AddScoped<GiveSessionFeedback>()
            .AddSingleton(budget ?? PromptBudget.Usual)
            .AddScoped<PromptGate>()
            .AddScoped<PlanDueCheckIns>()
            .AddScoped<NudgeCheckIns>();
}
