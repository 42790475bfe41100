using MentorBot.Bot.Configuration;
using MentorBot.Domain.Store;

namespace MentorBot.Bot.Hosting;

/// <summary>
/// Applies migrations on request and in Development, as the role that owns the schema. In all other environments, refuses to
/// start while any are missing, or with a role that may do more than it must.
/// </summary>
internal static class Migrations
{
    public const string Argument = "--migrate";

    /// <summary>Applies missing migrations, grants the running bot its rights and prints what was done. Needs only the database settings.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> ApplyAsync(IConfiguration configuration)
    {
        var mistakes = DatabaseChecks.MigrationMistakes(configuration).ToList();
        mistakes.ForEach(mistake => System.Console.Error.WriteLine(Secrets.In(configuration).Hide(mistake)));
        return mistakes.Count > 0
            ? 1
            : await SaidAsync(DatabaseChecks.Owner, configuration, () => PrintAsync(OwnerOf(configuration)));
    }

    /// <returns>Whether to refuse to start; the reason has been written to the error output.</returns>
    public static async Task<bool> MigrateOrRefuseAsync(WebApplication app) =>
        await SaidAsync(
            DatabaseChecks.Runtime,
            app.Configuration,
            () => app.Environment.IsDevelopment() ? MigrateAsync(app.Configuration) : DemandAsync(app.Services)
        ) != 0;

    /// <summary>Where no owner is named, in Development only, the bot's own role owns the tables.</summary>
    private static SchemaOwner OwnerOf(IConfiguration configuration)
    {
        var runtime = configuration.GetConnectionString(DatabaseChecks.Runtime)!;
        return new(
            configuration.GetConnectionString(DatabaseChecks.Owner) is { Length: > 0 } own ? own : runtime,
            runtime
        );
    }

    private static async Task<int> PrintAsync(SchemaOwner owner)
    {
        var applied = await owner.MigrateAsync();
        System.Console.WriteLine(
            applied.Count == 0 ? "The database is up to date." : $"Applied: {string.Join(", ", applied)}"
        );
        return 0;
    }

    private static async Task<int> MigrateAsync(IConfiguration configuration)
    {
        await OwnerOf(configuration).MigrateAsync();
        return 0;
    }

    private static async Task<int> DemandAsync(IServiceProvider services)
    {
        var missing = await services.GetRequiredService<Migrator>().MissingAsync();
        if (missing.Count > 0)
        {
            return await RefuseAsync(
                $"The database lacks {string.Join(", ", missing)}; run MentorBot once with {Argument}, then start it."
            );
        }

        return await services.GetRequiredService<RuntimeRole>().HasExcessRightsAsync()
            ? await RefuseAsync(
                "The role of ConnectionStrings__MentorBot may change the schema or the audit trail; name one that only "
                    + $"{Argument} has given its rights, as docs/operating.md describes."
            )
            : 0;
    }

    private static async Task<int> RefuseAsync(string why)
    {
        await System.Console.Error.WriteLineAsync(why);
        return 1;
    }

    private static async Task<int> SaidAsync(string connection, IConfiguration configuration, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (NoSuchRoleException e)
        {
            return await RefuseAsync(
                $"The role {e.Role} of ConnectionStrings__MentorBot does not exist; make it once with "
                    + $"CREATE ROLE {e.Role} LOGIN PASSWORD '…', then run {Argument} again."
            );
        }
        catch (System.Data.Common.DbException e)
        {
            return await RefuseAsync(
                Secrets
                    .In(configuration)
                    .Hide($"The database of ConnectionStrings__{connection} does not answer: {e.Message}")
            );
        }
    }
}
