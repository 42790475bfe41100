using MentorBot.Domain.Notices;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Closings;

/// <summary>Registers the use cases of how mentorships close.</summary>
public static class ClosingsModule
{
    public static IServiceCollection AddClosings(this IServiceCollection services) =>
        services
            .AddSingleton<IDeadlines, ClosingDeadlines>()
            .AddScoped<FindClosings>()
            .AddScoped<FindPast>()
            .AddScoped<LookBackOnMentorship>()
            .AddScoped<FinishTogether>()
            .AddScoped<GoOnTogether>()
            .AddScoped<InviteAlumni>()
            .AddScoped<TendClosings>()
            .AddScoped<CompleteDueMentorships>();
}
