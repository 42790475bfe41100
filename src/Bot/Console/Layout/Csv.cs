using System.Text;

namespace MentorBot.Bot.Console.Layout;

/// <summary>
/// Writes tables for spreadsheets (RFC 4180, UTF-8 with a mark, because Excel asks for one). What a spreadsheet would take for a
/// formula begins with an apostrophe, so that a name cannot run anything there.
/// </summary>
internal static class Csv
{
    private const string Formulas = "=+-@\t\r＝＋－＠";

    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows) =>
        [.. Encoding.UTF8.Preamble, .. Continue(rows)];

    /// <summary>More rows of a file that has begun.</summary>
    public static byte[] Continue(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Field)).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Field(string value)
    {
        var literal = value.Length > 0 && Formulas.Contains(value[0]) ? $"'{value}" : value;
        return literal.AsSpan().IndexOfAny(",\"\r\n'") < 0
            ? literal
            : $"\"{literal.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
