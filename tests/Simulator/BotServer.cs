using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Domain.Store;

namespace MentorBot.Simulator;

/// <summary>The bot, over HTTP: its endpoint for activities and its local doors.</summary>
internal sealed class BotServer : IDisposable
{
    /// <summary>A journey through time may take long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private const int Tries = 4;

    private readonly HttpClient http;
    private readonly Journal journal;

    // Unlike those of a test, these ids must differ from those of the last start on the same database.
    private long lastId = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    public BotServer(string address, Journal journal)
    {
        http = new HttpClient { BaseAddress = new Uri(address), Timeout = Patience };
        this.journal = journal;
    }

    /// <summary>Delivers an activity as Teams does, again when the bot asks for it. The caller disposes of the answer.</summary>
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

    public async Task<IReadOnlyList<Profile>> OrganisationAsync() =>
        (await http.GetFromJsonAsync<List<Profile>>(new Uri("/local/organisation", UriKind.Relative)))!;

    public async Task<(DateTimeOffset Now, Stock Stock)> StateAsync() =>
        Read(await http.GetFromJsonAsync<JsonElement>(new Uri("/local/state", UriKind.Relative)));

    /// <summary>Puts the clock forward and lets everything happen that falls due on the way.</summary>
    public async Task<(DateTimeOffset Now, Stock Stock)> AdvanceAsync(DateTimeOffset to, TimeSpan step)
    {
        using var response = await http.PostAsJsonAsync(
            new Uri("/local/clock", UriKind.Relative),
            new { to, step = step.ToString() }
        );
        if (response.StatusCode != HttpStatusCode.OK)
        {
            journal.Mistake($"the clock answered {(int)response.StatusCode}");
            return await StateAsync();
        }

        return Read(await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    public void Dispose() => http.Dispose();

    private static (DateTimeOffset Now, Stock Stock) Read(JsonElement state) =>
        (
            state.GetProperty("now").GetDateTimeOffset(),
            state.GetProperty("stock").Deserialize<Stock>(JsonSerializerOptions.Web)!
        );
}
