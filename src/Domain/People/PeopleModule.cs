using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.People;

/// <summary>Registers the use cases of people.</summary>
public static class PeopleModule
{
    /// <param name="coordinators">Who is told what concerns no single cohort; nobody by default.</param>
    public static IServiceCollection AddPeople(
        this IServiceCollection services,
        CoordinatorRoster? coordinators = null
    ) =>
        services
            .AddSingleton(coordinators ?? new CoordinatorRoster([]))
            .AddScoped<DecideDirectoryHold>()
            .AddScoped<ReadDirectoryHold>()
            .AddScoped<LoadSpeaker>()
            .AddSingleton(WelcomePolicy.Once)
            .AddScoped<WelcomePerson>()
            .AddScoped<RecordBotRemoval>()
            .AddScoped<RememberConversation>()
            .AddScoped<AskQuestion>()
            .AddScoped<ForgetQuestion>()
            .AddScoped<ImportPeople>();
}
