using System.Collections;
using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace MentorBot.Benchmarks.Queries;

/// <summary>
/// Every statement that the mapper sends for a store, with its times; of the slowest run of each also what it was asked with.
/// What <c>StoreSql</c> and <c>OneStatement</c> send themselves goes past it.
/// </summary>
internal sealed partial class StatementWatch : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<string, Statement> seen = new(StringComparer.Ordinal);

    /// <summary>What is running now: written beside the statements.</summary>
    public string What { get; set; } = "";

    public IReadOnlyCollection<Statement> Statements => [.. seen.Values];

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        DbDataReader result,
        CancellationToken cancellationToken = default
    )
    {
        Note(command, eventData.Duration);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        Note(command, eventData.Duration, result);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<object?> ScalarExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        object? result,
        CancellationToken cancellationToken = default
    )
    {
        Note(command, eventData.Duration);
        return ValueTask.FromResult(result);
    }

    private void Note(DbCommand command, TimeSpan took, int rows = 0)
    {
        var statement = seen.GetOrAdd(
            Blanks().Replace(command.CommandText, " "),
            _ => new Statement(What, command.CommandText)
        );
        statement.Took(took, command, rows);
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}

/// <summary>One statement, however often it was sent.</summary>
internal sealed class Statement(string what, string text)
{
    /// <summary>A statement over this many values or rows does bulk work.</summary>
    private const int Many = 200;
    private const int BeginningLength = 90;
    private readonly Lock gate = new();
    private readonly List<TimeSpan> times = [];
    private TimeSpan slowest;

    public string What { get; } = what;

    public string Text { get; } = text;

    public string Beginning =>
        string.Join(' ', Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            is { Length: > BeginningLength } all
            ? all[..BeginningLength] + " …"
            : Text;

    public int Times => times.Count;

    /// <summary>The median.</summary>
    public TimeSpan Time => times.Order().ElementAt(times.Count / 2);

    /// <summary>The parameters of the slowest run.</summary>
    public IReadOnlyList<NpgsqlParameter> Parameters { get; private set; } = [];

    /// <summary>The most values that came along in an array, or rows that were changed.</summary>
    public int Rows { get; private set; }

    public bool IsBulk => Rows >= Many;

    /// <summary>Several statements sent as one; they have no plan of their own.</summary>
    public bool IsBatch => Text.TrimEnd().TrimEnd(';').Contains(";\n", StringComparison.Ordinal);

    public void Took(TimeSpan time, DbCommand command, int rows)
    {
        lock (gate)
        {
            times.Add(time);
            var parameters = command.Parameters.Cast<NpgsqlParameter>().ToList();
            var values = parameters.Select(p => p.Value is ICollection many ? many.Count : 0);
            Rows = values.Append(rows).Append(Rows).Max();
            if (time > slowest)
            {
                (slowest, Parameters) = (time, parameters.ConvertAll(p => p.Clone()));
            }
        }
    }
}
