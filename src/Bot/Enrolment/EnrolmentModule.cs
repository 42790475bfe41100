using MentorBot.Bot.Conversation;
using MentorBot.Bot.Understanding;

namespace MentorBot.Bot.Enrolment;

internal static class EnrolmentModule
{
    public static IServiceCollection AddEnrolmentTalk(this IServiceCollection services) =>
        services
            .AddScoped<Wizard>()
            .AddScoped<EnrolmentExit>()
            .AddSingleton<SkillFinder>()
            .AddSingleton<SkillGuesses>()
            .AddHandler<SkillGuessHandler>()
            .AddHandler<JoinHandler>()
            .AddHandler<WizardHandler>()
            .AddHandler<WizardAnswerHandler>()
            .AddHandler<SentEnrolmentHandler>()
            .AddHandler<ProfileHandler>();
}
