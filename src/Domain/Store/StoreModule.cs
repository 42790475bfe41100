using MentorBot.Domain.Matching;
using MentorBot.Domain.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MentorBot.Domain.Store;

public static class StoreModule
{
    /// <summary>The store, its data source and the migrator.</summary>
    /// <param name="connectionString">An Npgsql connection string to PostgreSQL 15 or later.</param>
    public static IServiceCollection AddStore(this IServiceCollection services, string connectionString) =>
        services
            .AddSingleton(_ => NpgsqlDataSource.Create(connectionString))
            .AddDbContext<MentorStore>(
                (provider, options) =>
                    options
                        .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
                        .AddInterceptors(provider.GetServices<RingOnCommit>())
                        .ConfigureWarnings(ExpectedFailures)
            )
            .AddScoped<TakeStock>()
            .AddSingleton<Migrator>();

    /// <summary>
    /// That somebody was first is expected, thrown as an exception of our own and handled; only what nobody handles is an
    /// error, and who catches it logs it.
    /// </summary>
    private static void ExpectedFailures(WarningsConfigurationBuilder warnings) =>
        warnings.Log(
            (CoreEventId.SaveChangesFailed, LogLevel.Debug),
            (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug),
            (RelationalEventId.CommandError, LogLevel.Debug)
        );
}
