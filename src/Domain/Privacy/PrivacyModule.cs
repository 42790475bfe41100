using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Privacy;

public static class PrivacyModule
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services) => services.AddScoped<ShowMyData>();
}
