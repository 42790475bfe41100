using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Exchange;

/// <summary>Registers the use cases of what people bring to sessions.</summary>
public static class ExchangeModule
{
    public static IServiceCollection AddExchange(this IServiceCollection services) =>
        services.AddScoped<BringToSession>().AddScoped<ForgetOldContributions>();
}
