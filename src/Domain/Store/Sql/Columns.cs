namespace MentorBot.Domain.Store.Sql;

/// <summary>Rows as columns, as <c>unnest</c> takes them.</summary>
internal static class Columns
{
    /// <summary>One value of each row; moments in UTC, as PostgreSQL wants them.</summary>
    public static T[] Of<TRow, T>(IReadOnlyList<TRow> rows, Func<TRow, T> part)
    {
        var column = new T[rows.Count];
        for (var i = 0; i < column.Length; i++)
        {
            column[i] = part(rows[i]);
        }

        return column is DateTimeOffset[] moments ? (T[])(object)Array.ConvertAll(moments, Utc) : column;
    }

    private static DateTimeOffset Utc(DateTimeOffset moment) => moment.ToUniversalTime();
}
