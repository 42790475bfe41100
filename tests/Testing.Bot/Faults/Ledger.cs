using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using MentorBot.Testing.Outside;

namespace MentorBot.Testing.Faults;

/// <summary>
/// Records which messages arrived at the connector, in which order and how often, and compares that with what was
/// expected.
/// </summary>
public sealed partial class Ledger
{
    private readonly ConcurrentDictionary<Guid, ConcurrentQueue<long>> arrivals = new();
    private long last;

    /// <summary>The expected messages, by the id of their subject, which their buttons carry.</summary>
    public IReadOnlyDictionary<Guid, Message> Expected { get; set; } = new Dictionary<Guid, Message>();

    /// <summary>The number of distinct messages that arrived.</summary>
    public int Arrived => arrivals.Count;

    /// <summary>Messages that did not arrive.</summary>
    public IReadOnlyList<Guid> Missing => [.. Expected.Keys.Where(message => !arrivals.ContainsKey(message))];

    /// <summary>Messages that arrived more than once.</summary>
    public IReadOnlyList<Guid> Doubled => [.. arrivals.Where(a => a.Value.Count > 1).Select(a => a.Key)];

    /// <summary>How often a message arrived before its predecessor in the same conversation; only first deliveries count.</summary>
    public int Inversions =>
        arrivals
            .Select(arrival => (Message: Expected[arrival.Key], At: arrival.Value.First()))
            .GroupBy(arrival => arrival.Message.Chat, StringComparer.Ordinal)
            .Sum(chat => Descents([.. chat.OrderBy(arrival => arrival.At).Select(arrival => arrival.Message.Turn)]));

    public void Write(ConnectorRequest request)
    {
        if (request is { Route: ConnectorRoute.Send, Arrived: true } && MarkOf(request.RawBody) is { } message)
        {
            arrivals.GetOrAdd(message, _ => new()).Enqueue(Interlocked.Increment(ref last));
        }
    }

    private static int Descents(IReadOnlyList<int> turns) => turns.Zip(turns.Skip(1)).Count(t => t.First > t.Second);

    private Guid? MarkOf(string body)
    {
        foreach (var id in AnyId().EnumerateMatches(body))
        {
            if (Guid.TryParse(body.AsSpan(id.Index, id.Length), out var found) && Expected.ContainsKey(found))
            {
                return found;
            }
        }

        return null;
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex AnyId();
}
