using MentorBot.Domain.Notices;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Sessions;

/// <summary>Registers the use cases of sessions.</summary>
public static class SessionsModule
{
    public static IServiceCollection AddSessions(this IServiceCollection services) =>
        services
            .AddSingleton<IDeadlines, SessionDeadlines>()
            .AddScoped<FindSessions>()
            .AddScoped<SessionsOfCheckIns>()
            .AddScoped<ProposeSession>()
            .AddScoped<OfferOtherTimes>()
            .AddScoped<AcceptTime>()
            .AddScoped<CancelSession>()
            .AddScoped<ChangePlace>()
            .AddScoped<LogSession>()
            .AddScoped<OfferSessionFile>()
            .AddScoped<RedeemSessionFile>()
            .AddScoped<TendSessions>()
            .AddScoped<ForgetOldSessions>();
}
