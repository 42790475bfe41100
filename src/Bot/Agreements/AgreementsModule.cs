using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Agreements;

internal static class AgreementsModule
{
    public static IServiceCollection AddAgreementTalk(this IServiceCollection services) =>
        services.AddHandler<AgreementHandler>().AddHandler<ExpectationHandler>().AddHandler<AgreementComposer>();
}
