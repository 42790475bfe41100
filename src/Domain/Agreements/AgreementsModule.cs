using MentorBot.Domain.Notices;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Agreements;

/// <summary>Registers the use cases of agreements.</summary>
public static class AgreementsModule
{
    public static IServiceCollection AddAgreements(this IServiceCollection services) =>
        services
            .AddSingleton<IDeadlines, AgreementDeadlines>()
            .AddScoped<FindAgreements>()
            .AddScoped<AnswerExpectations>()
            .AddScoped<ProposeAgreement>()
            .AddScoped<SignAgreement>()
            .AddScoped<TendAgreements>();
}
