using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot.Domain.People;

/// <summary>Registers the use cases of people.</summary>
public static class PeopleModule
{
    /// <summary>Without <see cref="Coordinators"/>, which the configuration names, there are none.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.TryAddSingleton(new Coordinators([]));
        return services
            .AddScoped<DecideDirectoryHold>()
            .AddScoped<ReadDirectoryHold>()
            .AddScoped<LoadSpeaker>()
            .AddScoped<SetLanguage>()
            .AddSingleton(WelcomePolicy.Once)
            .AddScoped<WelcomePerson>()
            .AddScoped<FindLastShown>()
            .AddScoped<LearnName>()
            .AddScoped<RecordBotRemoval>()
            .AddScoped<RememberConversation>()
            .AddScoped<RecordShownQuestion>()
            .AddScoped<ForgetQuestion>()
            .AddScoped<ImportPeople>();
    }
}
