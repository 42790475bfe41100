using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace MentorBot.Benchmarks.Turns;

/// <summary>
/// Sends requests over a number of connections, each the next one as soon as the previous is answered. It writes
/// prepared bytes and parses only the end of each response, so that it takes little from the machine it shares with the
/// server.
/// </summary>
internal static class ClosedLoop
{
    /// <param name="next">The bytes of the next request; called by all connections.</param>
    public static async Task<Figures> RunAsync(
        int port,
        int connections,
        TimeSpan time,
        Func<ReadOnlyMemory<byte>> next
    )
    {
        var watch = Stopwatch.StartNew();
        var lanes = Enumerable
            .Range(0, connections)
            .Select(_ => Task.Run(() => LaneAsync(port, watch, time, next)))
            .ToList();
        var results = await Task.WhenAll(lanes);
        var latencies = results.SelectMany(lane => lane.Latencies).Order().ToList();
        var failed = results.Sum(lane => lane.Failed);
        return new Figures(latencies.Count / watch.Elapsed.TotalSeconds, At(0.5), At(0.99), latencies.Count, failed);

        double At(double part) =>
            latencies.Count == 0 ? 0 : latencies[(int)Math.Min(latencies.Count - 1, latencies.Count * part)];
    }

    private static async Task<(List<double> Latencies, int Failed)> LaneAsync(
        int port,
        Stopwatch watch,
        TimeSpan time,
        Func<ReadOnlyMemory<byte>> next
    )
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        var answer = new Answer(socket);
        var (latencies, failed) = (new List<double>(16 * 1024), 0);
        while (watch.Elapsed < time)
        {
            var start = Stopwatch.GetTimestamp();
            await socket.SendAsync(next());
            failed += await answer.ReadStatusAsync() is 200 or 202 or 204 ? 0 : 1;
            latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return (latencies, failed);
    }

    /// <summary>Reads one response after another from a persistent connection.</summary>
    private sealed class Answer(Socket socket)
    {
        private readonly byte[] buffer = new byte[256 * 1024];
        private int length;

        public async Task<int> ReadStatusAsync()
        {
            length = 0;
            while (true)
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(length));
                length += read > 0 ? read : throw new IOException("The server hung up.");
                if (IsWhole())
                {
                    return ((buffer[9] - '0') * 100) + ((buffer[10] - '0') * 10) + (buffer[11] - '0');
                }
            }
        }

        private bool IsWhole()
        {
            var bytes = buffer.AsSpan(0, length);
            var head = bytes.IndexOf("\r\n\r\n"u8) + 4;
            if (head < 4)
            {
                return false;
            }

            var headers = bytes[..head];
            return headers.IndexOf("hunked"u8) >= 0
                ? bytes[head..].EndsWith("0\r\n\r\n"u8)
                : length >= head + ContentLength(headers);
        }

        private static int ContentLength(ReadOnlySpan<byte> headers)
        {
            var at = headers.IndexOf("ontent-Length: "u8);
            at = at < 0 ? headers.IndexOf("ontent-length: "u8) : at;
            var value = 0;
            foreach (var digit in at < 0 ? [] : headers[(at + 15)..])
            {
                if (digit is < (byte)'0' or > (byte)'9')
                {
                    break;
                }

                value = (value * 10) + (digit - '0');
            }

            return value;
        }
    }
}

/// <summary>What was measured.</summary>
/// <param name="PerSecond">Requests answered per second.</param>
/// <param name="Median">Median latency in milliseconds.</param>
/// <param name="P99">The latency in milliseconds that 99 % of the requests stay below.</param>
/// <param name="Count">Requests answered.</param>
/// <param name="Failed">Responses other than 2xx.</param>
internal sealed record Figures(double PerSecond, double Median, double P99, int Count, int Failed)
{
    /// <summary>Processor time of the server's process per request, over all cores.</summary>
    public TimeSpan Processor { get; init; }
}
