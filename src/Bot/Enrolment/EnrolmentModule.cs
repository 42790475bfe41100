using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Enrolment;

internal static class EnrolmentModule
{
    public static IServiceCollection AddEnrolmentTalk(this IServiceCollection services) =>
        services
            .AddScoped<Wizard>()
            .AddScoped<EnrolmentExit>()
            .AddSingleton<SkillGuesses>()
            .AddHandler<SkillGuessHandler>()
            .AddHandler<JoinHandler>()
            .AddHandler<WizardHandler>()
            .AddHandler<WizardAnswerHandler>()
            .AddHandler<SentEnrolmentHandler>()
            .AddHandler<ProfileHandler>();
}
