using MentorBot.Bot.Configuration;
using MentorBot.Domain.Store;

namespace MentorBot.Bot.Hosting;

/// <summary>Applies migrations on request and in Development. In all other environments, refuses to start while any are missing.</summary>
internal static class Migrations
{
    public const string Argument = "--migrate";

    /// <summary>Applies missing migrations and prints their names. Needs only the database settings.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> ApplyAsync(IConfiguration configuration)
    {
        var mistakes = DatabaseChecks.Mistakes(configuration).ToList();
        mistakes.ForEach(mistake => Console.Error.WriteLine(Secrets.In(configuration).Hide(mistake)));
        if (mistakes.Count > 0)
        {
            return 1;
        }

        await using var services = new ServiceCollection()
            .AddStore(configuration.GetConnectionString("MentorBot")!)
            .BuildServiceProvider();
        return await SaidAsync(() => PrintAsync(services.GetRequiredService<Migrator>()), configuration);
    }

    /// <returns>Whether to refuse to start; the reason has been written to the error output.</returns>
    public static async Task<bool> MigrateOrRefuseAsync(WebApplication app)
    {
        var migrator = app.Services.GetRequiredService<Migrator>();
        return await SaidAsync(
                () => app.Environment.IsDevelopment() ? MigrateAsync(migrator) : DemandAsync(migrator),
                app.Configuration
            ) != 0;
    }

    private static async Task<int> PrintAsync(Migrator migrator)
    {
        var applied = await migrator.MigrateAsync();
        Console.WriteLine(
            applied.Count == 0 ? "The database is up to date." : $"Applied: {string.Join(", ", applied)}"
        );
        return 0;
    }

    private static async Task<int> MigrateAsync(Migrator migrator)
    {
        await migrator.MigrateAsync();
        return 0;
    }

    private static async Task<int> DemandAsync(Migrator migrator)
    {
        var missing = await migrator.MissingAsync();
        if (missing.Count == 0)
        {
            return 0;
        }

        await Console.Error.WriteLineAsync(
            $"The database lacks {string.Join(", ", missing)}; run MentorBot once with {Argument}, then start it."
        );
        return 1;
    }

    private static async Task<int> SaidAsync(Func<Task<int>> work, IConfiguration configuration)
    {
        try
        {
            return await work();
        }
        catch (System.Data.Common.DbException e)
        {
            await Console.Error.WriteLineAsync(
                Secrets
                    .In(configuration)
                    .Hide($"The database of ConnectionStrings__MentorBot does not answer: {e.Message}")
            );
            return 1;
        }
    }
}
