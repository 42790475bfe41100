using System.Reflection;
using System.Reflection.Emit;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MentorBot.Testing;

#pragma warning disable EF1001 // There is no public seam for a list of migrations that is made at run time.

/// <summary>A migration of a later version.</summary>
/// <param name="Id">14 digits, later than those of this build, and a name.</param>
public sealed record LaterMigration(string Id, string Sql);

/// <summary>The migrations of this build and those of a later version.</summary>
public sealed class LaterMigrations(
    ICurrentDbContext current,
    IDbContextOptions options,
    IMigrationsIdGenerator ids,
    IDiagnosticsLogger<DbLoggerCategory.Migrations> logger
) : MigrationsAssembly(current, options, ids, logger)
{
    private readonly Steps steps = options
        .FindExtension<CoreOptionsExtension>()!
        .ApplicationServiceProvider!.GetRequiredService<Steps>();

    public override IReadOnlyDictionary<string, TypeInfo> Migrations =>
        new SortedDictionary<string, TypeInfo>(
            base.Migrations.Concat(steps.Types).ToDictionary(m => m.Key, m => m.Value),
            StringComparer.Ordinal
        );

    /// <summary>For a migrator of the later version.</summary>
    public static DbContextOptions<MentorStore> Options(NpgsqlDataSource database, params LaterMigration[] migrations)
    {
        var services = new ServiceCollection().AddSingleton(Steps.Of(migrations)).BuildServiceProvider();
        var options = new DbContextOptionsBuilder<MentorStore>();
        options
            .UseStore(database)
            .UseApplicationServiceProvider(services)
            .ReplaceService<IMigrationsAssembly, LaterMigrations>();
        return options.Options;
    }

    /// <summary>EF Core knows a migration by its class, so each gets one.</summary>
    private sealed record Steps(IReadOnlyDictionary<string, TypeInfo> Types)
    {
        public static Steps Of(IEnumerable<LaterMigration> migrations)
        {
            var name = new AssemblyName("LaterMigrations");
            var module = AssemblyBuilder
                .DefineDynamicAssembly(name, AssemblyBuilderAccess.RunAndCollect)
                .DefineDynamicModule("LaterMigrations");
            return new(migrations.ToDictionary(m => m.Id, m => Class(module, m)));
        }

        private static TypeInfo Class(ModuleBuilder module, LaterMigration migration)
        {
            var type = module.DefineType($"M{migration.Id}", TypeAttributes.Public, typeof(SqlMigration));
            type.SetCustomAttribute(Attribute<MigrationAttribute>(migration.Id));
            type.SetCustomAttribute(Attribute<SqlAttribute>(migration.Sql));
            return type.CreateTypeInfo();
        }

        private static CustomAttributeBuilder Attribute<T>(string value) =>
            new(typeof(T).GetConstructor([typeof(string)])!, [value]);
    }
}

/// <summary>Runs the SQL of its <see cref="SqlAttribute"/>.</summary>
public abstract class SqlMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(GetType().GetCustomAttribute<SqlAttribute>()!.Sql);
}

[AttributeUsage(AttributeTargets.Class)]
public sealed class SqlAttribute(string sql) : Attribute
{
    public string Sql => sql;
}
