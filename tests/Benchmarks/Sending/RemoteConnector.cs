using System.Net.Http.Json;
using MentorBot.Benchmarks.Turns;

namespace MentorBot.Benchmarks.Sending;

/// <summary>
/// A <see cref="FastConnector"/> in a process of its own, as the real channel is, so that a pause of the node while a
/// message is in flight does not make it arrive later.
/// </summary>
internal sealed class RemoteConnector(ServerProcess server) : IAsyncDisposable
{
    public string ServiceUrl => $"http://127.0.0.1:{server.Port}/_connector";

    public static async Task<RemoteConnector> StartAsync()
    {
        var port = ServerProcess.FreePort();
        string[] arguments = [typeof(RemoteConnector).Assembly.Location, "send", "connector", $"{port}"];
        var none = new Dictionary<string, string>(StringComparer.Ordinal);
        return new RemoteConnector(await ServerProcess.StartAsync(port, "/", none, "dotnet", arguments));
    }

    /// <summary>Arrival time stamps, earliest first, comparable across all processes of a machine.</summary>
    public async Task<IReadOnlyList<long>> ArrivalsAsync()
    {
        using var http = new HttpClient();
        return (await http.GetFromJsonAsync<long[]>(ServiceUrl))!;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
