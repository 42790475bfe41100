using MentorBot.Domain.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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
            )
            .AddScoped<TakeStock>()
            .AddSingleton<Migrator>();
}
