using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.People;

/// <summary>Registers the use cases of people.</summary>
public static class PeopleModule
{
    public static IServiceCollection AddPeople(this IServiceCollection services) =>
        services
            .AddScoped<LoadSpeaker>()
            .AddSingleton(WelcomePolicy.Once)
            .AddScoped<WelcomePerson>()
            .AddScoped<LearnName>()
            .AddScoped<RecordBotRemoval>()
            .AddScoped<RememberConversation>()
            .AddScoped<RecordShownQuestion>()
            .AddScoped<ForgetQuestion>()
            .AddScoped<ImportPeople>();
}
