using System.Diagnostics;
using System.IO.Pipelines;
using MentorBot.Testing.Outside;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Benchmarks.Sending;

/// <summary>
/// A connector that accepts every message, at once or after a delay, and records when each arrived; a GET returns the
/// time stamps.
/// </summary>
internal sealed class FastConnector : IAsyncDisposable
{
    private static readonly byte[] Answer = "{\"id\":\"1760000000000\"}"u8.ToArray();
    private readonly TimeSpan delay;
    private LoopbackServer server = null!;
    private long[] arrivals = new long[1_000_000];
    private int count;

    private FastConnector(TimeSpan delay) => this.delay = delay;

    public string ServiceUrl => server.Address + "/_connector";

    public int Count => Volatile.Read(ref count);

    /// <summary>The body of the last message, for the reference sender.</summary>
    public byte[] LastBody { get; private set; } = [];

    public IReadOnlyList<long> Arrivals => [.. arrivals.AsSpan(0, Count).ToArray().Order()];

    /// <param name="port">0 for any free one.</param>
    public static async Task<FastConnector> StartAsync(TimeSpan delay, int port = 0)
    {
        var connector = new FastConnector(delay);
        connector.server = await LoopbackServer.StartAsync(connector.HandleAsync, port);
        return connector;
    }

    public void Reset() => (arrivals, count) = (new long[arrivals.Length], 0);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private Task HandleAsync(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) ? http.Response.WriteAsJsonAsync(Arrivals) : TakeAsync(http);

    private async Task TakeAsync(HttpContext http)
    {
        arrivals[Interlocked.Increment(ref count) - 1] = Stopwatch.GetTimestamp();
        await ReadAsync(http.Request.BodyReader);
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay);
        }

        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = Answer.Length;
        await http.Response.Body.WriteAsync(Answer);
    }

    private async Task ReadAsync(PipeReader body)
    {
        while (true)
        {
            var read = await body.ReadAsync();
            if (read.IsCompleted)
            {
                LastBody = LastBody.Length > 0 ? LastBody : System.Buffers.BuffersExtensions.ToArray(read.Buffer);
                body.AdvanceTo(read.Buffer.End);
                return;
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
