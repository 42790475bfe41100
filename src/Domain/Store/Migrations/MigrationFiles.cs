using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MentorBot.Domain.Store.Migrations;

/// <summary>SQL for which EF Core has no word stands in files beside the migrations that run it.</summary>
internal static class MigrationFiles
{
    /// <param name="name">Such as <c>refuse_settled_notices.sql</c>.</param>
    public static void Run(this MigrationBuilder migration, string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        migration.Sql(reader.ReadToEnd());
    }
}
