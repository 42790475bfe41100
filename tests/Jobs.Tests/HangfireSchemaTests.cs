using System.Globalization;
using System.Text.RegularExpressions;
using Hangfire.PostgreSql;
using MentorBot.Testing;

namespace MentorBot.Jobs.Tests;

/// <summary>Hangfire's tables come from our migrations; a version of the package that brings other tables is noticed here.</summary>
public sealed partial class HangfireSchemaTests : DatabaseTest
{
    private const string Describe = """
        SELECT format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default)
        FROM information_schema.columns WHERE table_schema = 'hangfire'
        UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'hangfire'
        UNION ALL SELECT format('%s %s', conrelid::regclass, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE connamespace = 'hangfire'::regnamespace
        UNION ALL SELECT format('%s %s %s', sequencename, data_type, max_value) FROM pg_sequences WHERE schemaname = 'hangfire'
        UNION ALL SELECT format('%s %s', relname, relreplident)
        FROM pg_class WHERE relnamespace = 'hangfire'::regnamespace AND relkind = 'r'
        ORDER BY 1
        """;

    [Fact]
    public async Task Our_migrations_are_as_far_as_the_package()
    {
        var newest = typeof(PostgreSqlStorage)
            .Assembly.GetManifestResourceNames()
            .Select(name => Script().Match(name))
            .Where(match => match.Success)
            .Max(match => int.Parse(match.Groups["version"].Value, CultureInfo.InvariantCulture));

        await using var command = Database.Source.CreateCommand("SELECT version FROM hangfire.schema");

        Assert.Equal(newest, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Our_migrations_make_the_tables_that_the_package_would_make()
    {
        await using var theirs = await TestDatabase.CreateEmptyAsync();
        await using (var connection = await theirs.Source.OpenConnectionAsync())
        {
            PostgreSqlObjectsInstaller.Install(connection);
        }

        Assert.Equal(await DescribeAsync(theirs), await DescribeAsync(Database));
    }

    private static async Task<List<string>> DescribeAsync(TestDatabase database)
    {
        await using var command = database.Source.CreateCommand(Describe);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        Assert.NotEmpty(lines);
        return lines;
    }

    [GeneratedRegex(@"Scripts\.Install\.v(?<version>\d+)\.sql$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Script();
}
