using System.Globalization;
using MentorBot.Bot.Console.Layout;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Console.Audit;

/// <summary>Entries of the audit trail as a file for a spreadsheet, written while they are read.</summary>
internal static class AuditFile
{
    private const int RowsAtOnce = 200;

    public static async Task WriteAsync(
        Stream target,
        IAsyncEnumerable<AuditLine> lines,
        CancellationToken cancellation
    )
    {
        await target.WriteAsync(Csv.Write([Head()]), cancellation);
        await foreach (var rows in lines.Select(Row).Chunk(RowsAtOnce).WithCancellation(cancellation))
        {
            await target.WriteAsync(Csv.Continue(rows), cancellation);
        }
    }

    private static string[] Head() =>
        [AuditText.When.Plain, AuditText.Who.Plain, AuditText.Act.Plain, AuditText.OnWhat.Plain];

    /// <summary>Moments in UTC, which every spreadsheet sorts.</summary>
    private static string[] Row(AuditLine line) =>
        [
            line.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            AuditWords.Who(line),
            AuditWords.What(line),
            AuditWords.OnWhat(line),
        ];
}
