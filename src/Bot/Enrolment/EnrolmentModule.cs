using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Enrolment;

internal static class EnrolmentModule
{
    public static IServiceCollection AddEnrolmentTalk(this IServiceCollection services) =>
        services
            .AddScoped<Wizard>()
            .AddScoped<Ending>()
            .AddHandler<JoinHandler>()
            .AddHandler<WizardHandler>()
            .AddHandler<WizardListener>()
            .AddHandler<ProfileHandler>();
}
