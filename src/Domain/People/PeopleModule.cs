using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.People;

/// <summary>Registers the use cases of people.</summary>
public static class PeopleModule
{
    public static IServiceCollection AddPeople(this IServiceCollection services) =>
        services
            .AddScoped<MeetPerson>()
            .AddSingleton(WelcomePolicy.Once)
            .AddScoped<WelcomePerson>()
            .AddScoped<PersonLeavesChat>()
            .AddScoped<RememberConversation>()
            .AddScoped<AskQuestion>()
            .AddScoped<ForgetQuestion>()
            .AddScoped<ImportPeople>();
}
