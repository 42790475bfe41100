using System.Collections;
using Npgsql;

namespace MentorBot.Benchmarks.Queries;

/// <summary>One statement, over all its executions.</summary>
internal sealed class Statement(string what, string text)
{
    /// <summary>From this many parameters or rows on, a statement counts as bulk work.</summary>
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

    /// <summary>The median time.</summary>
    public TimeSpan Time => times.Order().ElementAt(times.Count / 2);

    /// <summary>The parameters of the slowest execution.</summary>
    public IReadOnlyList<NpgsqlParameter> Parameters { get; private set; } = [];

    /// <summary>The most array elements passed or rows changed.</summary>
    public int Rows { get; private set; }

    public bool IsBulk => Rows >= Many;

    /// <summary>Whether several statements were sent as one; such a batch has no plan of its own.</summary>
    public bool IsBatch => Text.TrimEnd().TrimEnd(';').Contains(";\n", StringComparison.Ordinal);

    public void Took(TimeSpan time, IReadOnlyList<NpgsqlParameter> parameters, int changed)
    {
        lock (gate)
        {
            times.Add(time);
            Rows = parameters
                .Select(p => p.Value is ICollection many ? many.Count : 0)
                .Append(changed)
                .Append(Rows)
                .Max();
            if (time > slowest)
            {
                (slowest, Parameters) = (time, [.. parameters.Select(p => p.Clone())]);
            }
        }
    }
}
