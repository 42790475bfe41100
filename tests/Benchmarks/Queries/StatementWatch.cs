using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using MentorBot.Domain.Store;
using Npgsql;

namespace MentorBot.Benchmarks.Queries;

/// <summary>
/// Records every statement that Npgsql sends on its data source, whatever issued it, with the time from sending to the
/// last row; for the slowest execution of each, also its parameters.
/// </summary>
internal sealed partial class StatementWatch : IDisposable
{
    private const string Sent = "sent";
    private readonly ConcurrentDictionary<string, Statement> seen = new(StringComparer.Ordinal);
    private readonly ActivityListener listener;

    public StatementWatch()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = Note,
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>The name of the current work, recorded with the statements.</summary>
    public string What { get; set; } = "";

    public IReadOnlyCollection<Statement> Statements => [.. seen.Values];

    /// <summary>A data source configured as in the product, whose statements are recorded.</summary>
    public NpgsqlDataSource Open(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(ConnectionDefaults.In(connectionString));
        builder.ConfigureTracing(tracing =>
            tracing
                .ConfigureCommandEnrichmentCallback((span, command) => span.SetCustomProperty(Sent, command))
                .ConfigureBatchEnrichmentCallback((span, batch) => span.SetCustomProperty(Sent, batch))
        );
        return builder.Build();
    }

    public void Dispose() => listener.Dispose();

    private void Note(Activity span)
    {
        if (span.GetCustomProperty(Sent) is NpgsqlCommand command)
        {
#pragma warning disable CS0618 // There is no other way to the rows that a command changed.
            Note(command.CommandText, span.Duration, command.Parameters, command.Statements);
#pragma warning restore CS0618
        }
        else if (span.GetCustomProperty(Sent) is NpgsqlBatch batch)
        {
            var parts = batch.BatchCommands.Cast<NpgsqlBatchCommand>().ToList();
            var text = string.Join(";\n", parts.Select(part => part.CommandText));
            Note(text, span.Duration, parts.SelectMany(part => part.Parameters), parts);
        }
    }

    private void Note(
        string text,
        TimeSpan took,
        IEnumerable<NpgsqlParameter> parameters,
        IEnumerable<NpgsqlBatchCommand> parts
    ) =>
        seen.GetOrAdd(Blanks().Replace(text, " "), _ => new Statement(What, text))
            .Took(took, [.. parameters], parts.Sum(part => Math.Max(0, part.RecordsAffected)));

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}
