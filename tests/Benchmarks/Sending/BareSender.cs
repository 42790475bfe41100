using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;

namespace MentorBot.Benchmarks.Sending;

/// <summary>
/// The minimum cost of durable sending, one message at a time: POST the same body, then one prepared statement that
/// moves the row to the log. It claims nothing, builds nothing and decides nothing.
/// </summary>
internal static class BareSender
{
    private const string Move = """
        WITH gone AS (DELETE FROM notices WHERE id = $1 RETURNING *)
        INSERT INTO sent_notices (id, dedup_key, kind, recipient_id, subject_id, activity_id, outcome, settled_at)
        SELECT id, dedup_key, kind, recipient_id, subject_id, $2, 'Sent', now() FROM gone
        """;

    public static async Task<TimeSpan> SendAsync(SendRig rig, string serviceUrl, byte[] body, int inFlight)
    {
        var waiting = new ConcurrentQueue<Guid>(await IdsAsync(rig.Database.Source));
        using var http = new HttpClient(new SocketsHttpHandler());
        var url = new Uri($"{serviceUrl}/v3/conversations/a%3A1/activities");
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            Enumerable.Range(0, inFlight).Select(_ => Task.Run(() => LoopAsync(rig, waiting, http, url, body)))
        );
        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task LoopAsync(
        SendRig rig,
        ConcurrentQueue<Guid> waiting,
        HttpClient http,
        Uri url,
        byte[] body
    )
    {
        while (waiting.TryDequeue(out var id))
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new("application/json");
            using var answer = await http.PostAsync(url, content);
            answer.EnsureSuccessStatusCode();
            await using var connection = await rig.Database.Source.OpenConnectionAsync();
            await using var move = new NpgsqlCommand(Move, connection);
            move.Parameters.AddWithValue(id);
            move.Parameters.AddWithValue("1760000000000");
            await move.PrepareAsync();
            await move.ExecuteNonQueryAsync();
        }
    }

    private static async Task<List<Guid>> IdsAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("SELECT id FROM notices ORDER BY id");
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<Guid>();
        while (await reader.ReadAsync())
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }
}
