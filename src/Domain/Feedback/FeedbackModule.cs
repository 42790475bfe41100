using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Feedback;

/// <summary>Registers the use cases of feedback.</summary>
public static class FeedbackModule
{
    public static IServiceCollection AddFeedback(this IServiceCollection services) =>
        services.AddScoped<GiveSessionFeedback>();
}
