using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Cohorts;

/// <summary>Registers the use cases of cohorts.</summary>
public static class CohortsModule
{
    public static IServiceCollection AddCohorts(this IServiceCollection services) =>
        services
            .AddScoped<CreateCohort>()
            .AddScoped<ChangeRules>()
            .AddScoped<StartDueRounds>()
            .AddScoped<ListCohorts>()
            .AddScoped<ReadCohort>()
            .AddScoped<StartEnrolling>()
            .AddScoped<CloseEnrolment>()
            .AddScoped<CancelCohort>()
            .AddScoped<InvitePeople>()
            .AddScoped<ListDepartments>()
            .AddScoped<ReadCohortNotice>()
            .AddScoped<CloseDueEnrolments>()
            .AddScoped<CompleteDueCohorts>();
}
