using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MentorBot.Domain.Store;

public static class StoreModule
{
    /// <summary>Stores that are kept for the next turn; more turns than this at once make their own.</summary>
    private const int StoresKept = 64;

    /// <summary>The store, its data source and the migrator.</summary>
    /// <param name="connectionString">An Npgsql connection string to PostgreSQL 15 or later.</param>
    public static IServiceCollection AddStore(this IServiceCollection services, string connectionString) =>
        services
            .AddSingleton(_ => NpgsqlDataSource.Create(ConnectionDefaults.In(connectionString)))
            .AddDbContextPool<MentorStore>(
                (provider, options) =>
                    options
                        .UseStore(provider.GetRequiredService<NpgsqlDataSource>())
                        .AddInterceptors(provider.GetServices<SignalOnCommit>())
                        .ConfigureWarnings(ExpectedFailures),
                StoresKept
            )
            .AddSingleton<OddRows>()
            .AddSingleton(_ => new AdvisoryLocks(connectionString))
            .AddSingleton<RuntimeRole>()
            .AddSingleton(provider => new Migrator(provider.GetRequiredService<NpgsqlDataSource>()));

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
