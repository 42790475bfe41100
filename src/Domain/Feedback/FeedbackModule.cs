using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Feedback;

public static class FeedbackModule
{
    public static IServiceCollection AddFeedback(this IServiceCollection services) =>
        services.AddScoped<GiveSessionFeedback>();
}
