using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Store;

/// <summary>
/// The schema of a database as text: one line per column, constraint and index, as PostgreSQL describes them.
/// </summary>
internal static class Schema
{
    /// <summary>
    /// Leaves out tables that are not in the model: the migrations history and the scheduler's tables.
    /// </summary>
    private const string OurTables = """
        SELECT c.oid, c.relname, c.reloptions FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')
          AND c.relname <> '__EFMigrationsHistory' AND c.relname NOT LIKE 'qrtz\_%'
        """;

    private const string Everything = $"""
        WITH t AS ({OurTables})
        SELECT format('column %s.%s %s%s default %s', t.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                      CASE WHEN a.attnotnull THEN ' not null' ELSE '' END, coalesce(pg_get_expr(d.adbin, d.adrelid), 'none'))
        FROM t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
        LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
        UNION ALL
        SELECT format('constraint %s.%s %s', t.relname, c.conname, pg_get_constraintdef(c.oid))
        FROM t JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype <> 'n'
        UNION ALL
        SELECT format('table %s with %s', t.relname, ARRAY(SELECT unnest(t.reloptions) ORDER BY 1)) FROM t
        UNION ALL
        SELECT format('index %s', pg_get_indexdef(i.indexrelid)) FROM t JOIN pg_index i ON i.indrelid = t.oid
        ORDER BY 1
        """;

    public static async Task<IReadOnlyList<string>> OfAsync(TestDatabase database)
    {
        await using var command = database.Source.CreateCommand(Everything);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}
