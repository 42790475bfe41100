using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.People;

public static class PeopleModule
{
    public static IServiceCollection AddPeople(this IServiceCollection services) =>
        services
            .AddScoped<MeetPerson>()
            .AddSingleton(WelcomePolicy.Once)
            .AddScoped<WelcomePerson>()
            .AddScoped<PersonLeavesChat>()
            .AddScoped<RememberConversation>()
            .AddScoped<RefreshPeople>()
            .AddScoped<AskQuestion>()
            .AddScoped<ForgetQuestion>()
            .AddScoped<ImportPeople>();
}
