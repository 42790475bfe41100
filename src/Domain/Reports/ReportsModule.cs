using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Reports;

public static class ReportsModule
{
    /// <summary>Read models that join what many slices have written; they change nothing.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services) =>
        services
            .AddScoped<FindMentorships>()
            .AddScoped<FindManyMentorships>()
            .AddScoped<FindCoordinators>()
            .AddScoped<FindSituation>()
            .AddScoped<FindWaits>()
            .AddScoped<ListCohorts>()
            .AddScoped<ListConsoleCohorts>()
            .AddScoped<ListManagers>()
            .AddScoped<ReadAuditTrail>()
            .AddScoped<ReadCohort>()
            .AddScoped<ReadCohortCounts>()
            .AddScoped<ReadCohortHealth>()
            .AddScoped<ReadCohortOverview>()
            .AddScoped<ReadCohortPeople>()
            .AddScoped<ReadCohortMatching>()
            .AddScoped<ReadCohortNotice>()
            .AddScoped<ReadMessageAccount>()
            .AddScoped<TakeStock>();
}
