using System.Globalization;
using Npgsql;

namespace MentorBot.Benchmarks;

/// <summary>
/// Processor time used by this process and the database server; on a busy machine it says more than elapsed time. The
/// server's can be read on Linux only and is zero elsewhere.
/// </summary>
internal sealed record CpuTime(TimeSpan Here, TimeSpan Database)
{
    /// <summary>One clock tick in /proc.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    public static CpuTime operator -(CpuTime later, CpuTime earlier) =>
        new(later.Here - earlier.Here, later.Database - earlier.Database);

    public static async Task<CpuTime> ReadAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)");
        var server = (string)(await command.ExecuteScalarAsync())!;
        return new CpuTime(Environment.CpuUsage.TotalTime, OfFamily(server));
    }

    /// <summary>A process with all its child processes, ended or running.</summary>
    private static TimeSpan OfFamily(string parent) =>
        !Directory.Exists($"/proc/{parent}")
            ? TimeSpan.Zero
            : Directory
                .EnumerateDirectories("/proc")
                .Where(path => char.IsAsciiDigit(Path.GetFileName(path)[0]))
                .Select(path => (IsParent: Path.GetFileName(path) == parent, Fields: Fields(path)))
                .Where(process => process.IsParent || process.Fields.ElementAtOrDefault(1) == parent)
                .Aggregate(TimeSpan.Zero, (sum, process) => sum + (Tick * Ticks(process.Fields)));

    /// <summary>User and system time of the process and of the children it has waited for.</summary>
    private static long Ticks(string[] fields) =>
        fields[11..15].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture));

    /// <summary>The fields after the name: state, parent and so on.</summary>
    private static string[] Fields(string path)
    {
        try
        {
            var line = File.ReadAllText($"{path}/stat");
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            // The process has ended; its parent accounts for it.
            return [];
        }
    }
}
