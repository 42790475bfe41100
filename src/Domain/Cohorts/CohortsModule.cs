using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Cohorts;

/// <summary>Registers the use cases of cohorts.</summary>
public static class CohortsModule
{
    public static IServiceCollection AddCohorts(this IServiceCollection services) =>
        services
            .AddScoped<CreateCohort>()
            .AddScoped<DuplicateCohort>()
            .AddScoped<CloseEnrolment>()
            .AddScoped<HoldMatching>()
            .AddScoped<ListDepartments>()
            .AddScoped<MaySeeCohort>()
            .AddScoped<CloseDueEnrolments>();
}
