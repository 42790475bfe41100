using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Privacy;

/// <summary>Registers the use cases of privacy.</summary>
public static class PrivacyModule
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services) =>
        services
            .AddScoped<ShowMyData>()
            .AddScoped<ExportMyData>()
            .AddScoped<OfferDownload>()
            .AddScoped<RedeemDownload>()
            .AddScoped<AskErasure>()
            .AddScoped<ErasePeople>();
}
