using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.SignIns;

/// <summary>Registers the use cases of signing in to the console.</summary>
public static class SignInsModule
{
    public static IServiceCollection AddSignIns(this IServiceCollection services) =>
        services
            .AddScoped<OfferConsoleLink>()
            .AddScoped<RedeemConsoleLink>()
            .AddScoped<SignInFromTab>()
            .AddScoped<FindConsoleSession>()
            .AddScoped<ListConsoleSessions>()
            .AddScoped<EndConsoleSession>()
            .AddScoped<ForgetOldSignIns>();
}
