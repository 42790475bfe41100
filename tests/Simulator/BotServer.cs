using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Domain.Reports;
using MentorBot.Testing.Outside;

namespace MentorBot.Simulator;

/// <summary>A client for the bot's HTTP endpoints: activities and the local endpoints.</summary>
internal sealed class BotServer : IDisposable
{
    /// <summary>Generous, because moving the clock can take long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private const int Tries = 4;

    private readonly HttpClient http;
    private readonly Journal journal;
    private string? token;

    // Unlike in a test, ids must differ from those of earlier runs on the same database.
    private long lastId = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    public BotServer(string address, Journal journal)
    {
        http = new HttpClient { BaseAddress = new Uri(address), Timeout = Patience };
        this.journal = journal;
    }

    /// <summary>
    /// Delivers an activity the way Teams does, with retries if the bot asks for them. The caller disposes of the
    /// response.
    /// </summary>
    public async Task<HttpResponseMessage> DeliverAsync(JsonObject activity)
    {
        activity["id"] = $"{Interlocked.Increment(ref lastId)}";
        var body = activity.ToJsonString();
        for (var attempt = 1; ; attempt++)
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            var response = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
            if (response.IsSuccessStatusCode || attempt == Tries)
            {
                return response;
            }

            journal.Mistake($"the bot answered {(int)response.StatusCode} to a {activity["type"]}");
            response.Dispose();
        }
    }

    public async Task<IReadOnlyList<Profile>> OrganisationAsync()
    {
        using var response = await AskAsync(HttpMethod.Get, "/local/organisation");
        return (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<List<Profile>>())!;
    }

    public async Task<(DateTimeOffset Now, Stock Stock)> StateAsync()
    {
        using var response = await AskAsync(HttpMethod.Get, "/local/state");
        return Read(await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>Moves the bot's clock forward; everything due in that time has happened when the call returns.</summary>
    public async Task<(DateTimeOffset Now, Stock Stock)> AdvanceAsync(DateTimeOffset to, TimeSpan step)
    {
        using var response = await AskAsync(HttpMethod.Post, "/local/clock", new { to, step = step.ToString() });
        if (response.StatusCode != HttpStatusCode.OK)
        {
            journal.Mistake($"the clock answered {(int)response.StatusCode}");
            return await StateAsync();
        }

        return Read(await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    public void Dispose() => http.Dispose();

    /// <summary>With the token of the local page, read again when the bot has been started anew and carries another.</summary>
    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, object? body = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            token ??= await LocalPageToken.ReadAsync(http);
            using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
            request.Headers.Add(LocalPageToken.Header, token);
            request.Content = body is null ? null : JsonContent.Create(body);
            var response = await http.SendAsync(request);
            if (response.StatusCode != HttpStatusCode.Forbidden || attempt == 2)
            {
                return response;
            }

            response.Dispose();
            token = null;
        }
    }

    private static (DateTimeOffset Now, Stock Stock) Read(JsonElement state) =>
        (
            state.GetProperty("now").GetDateTimeOffset(),
            state.GetProperty("stock").Deserialize<Stock>(JsonSerializerOptions.Web)!
        );
}
