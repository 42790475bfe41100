using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Testing.Outside;

/// <summary>
/// Microsoft Graph as far as the bot uses it: batches of profiles with managers, and mailbox settings.
/// </summary>
public sealed class FakeGraph : IAsyncDisposable
{
    private const int LargestBatch = 20;
    private readonly ConcurrentDictionary<Guid, GraphUser> users = new();
    private LoopbackServer server = null!;
    private int requests;

    private FakeGraph() { }

    public string Address => server.Address;

    /// <summary>HTTP requests received; a batch counts as one.</summary>
    public int Requests => requests;

    /// <summary>If set, every request is answered with this status.</summary>
    public int? Outage { get; set; }

    /// <summary>The Retry-After of an <see cref="Outage"/>.</summary>
    public TimeSpan? RetryAfter { get; set; }

    /// <summary>Whether requests are accepted and never answered.</summary>
    public bool Hangs { get; set; }

    /// <summary>Statuses for one kind of resource: <c>users</c> or <c>mailboxSettings</c>.</summary>
    public Dictionary<string, int> Refused { get; } = [];

    /// <summary>Statuses for the profiles of single people.</summary>
    public Dictionary<Guid, int> RefusedFor { get; } = [];

    public static async Task<FakeGraph> StartAsync()
    {
        var graph = new FakeGraph();
        graph.server = await LoopbackServer.StartAsync(graph.HandleAsync);
        return graph;
    }

    public void Has(GraphUser user) => users[user.Id] = user;

    public void Forget(Guid id) => users.TryRemove(id, out _);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task HandleAsync(HttpContext http)
    {
        Interlocked.Increment(ref requests);
        await Task.Delay(Hangs ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, http.RequestAborted);
        var asked = (await JsonNode.ParseAsync(http.Request.Body))?["requests"]?.AsArray();
        if (Outage is { } status || asked is not { Count: <= LargestBatch })
        {
            http.Response.StatusCode = Outage ?? 400;
            http.Response.Headers.RetryAfter = RetryAfter is { } wait ? $"{(int)wait.TotalSeconds}" : default(string);
            return;
        }

        var answers = asked.Select(step => Answer(step!["id"]!.GetValue<string>(), step["url"]!.GetValue<string>()));
        await http.Response.WriteAsJsonAsync(new JsonObject { ["responses"] = new JsonArray([.. answers]) });
    }

    private JsonObject Answer(string step, string url)
    {
        var path = url.Split('?')[0].Trim('/').Split('/');
        var isMailbox = path[^1] == "mailboxSettings";
        var isKnown = users.TryGetValue(Guid.Parse(path[1]), out var user);
        var refusal = Refused.GetValueOrDefault(
            isMailbox ? "mailboxSettings" : "users",
            isMailbox ? 0 : RefusedFor.GetValueOrDefault(Guid.Parse(path[1]))
        );
        return refusal != 0 ? Step(step, refusal, Error("Authorization_RequestDenied"))
            : !isKnown || (isMailbox && user!.Zone is null) ? Step(step, 404, Error("Request_ResourceNotFound"))
            : isMailbox ? Step(step, 200, Mailbox(user!))
            : Step(step, 200, Profile(user!, withManager: url.Contains("expand=manager", StringComparison.Ordinal)));
    }

    private static JsonObject Mailbox(GraphUser user)
    {
        return new JsonObject
        {
            ["timeZone"] = user.Zone,
            ["automaticRepliesSetting"] = new JsonObject
            {
                ["status"] = user.Replies,
                ["scheduledStartDateTime"] = Moment(user.AwayFrom),
                ["scheduledEndDateTime"] = Moment(user.AwayUntil),
            },
        };

        JsonObject Moment(DateTimeOffset at) =>
            new() { ["dateTime"] = $"{at.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffffff}", ["timeZone"] = user.AwayZone };
    }

    private JsonObject Profile(GraphUser user, bool withManager)
    {
        var profile = new JsonObject
        {
            ["@odata.type"] = "#microsoft.graph.user",
            ["id"] = user.Id.ToString(),
            ["displayName"] = user.Name,
            ["mail"] = user.Mail,
            ["jobTitle"] = user.JobTitle,
            ["department"] = user.Department,
            ["accountEnabled"] = user.Enabled,
            ["userType"] = user.UserType,
        };
        if (withManager && user.Manager is { } manager && users.TryGetValue(manager, out var known))
        {
            profile["manager"] = Profile(known, withManager: false);
        }

        return profile;
    }

    private static JsonObject Step(string id, int status, JsonObject body) =>
        new()
        {
            ["id"] = id,
            ["status"] = status,
            ["headers"] = new JsonObject { ["Content-Type"] = "application/json" },
            ["body"] = body,
        };

    private static JsonObject Error(string code) =>
        new()
        {
            ["error"] = new JsonObject { ["code"] = code, ["message"] = "Said by the fake Graph." },
        };
}

public sealed record GraphUser(
    Guid Id,
    string Name,
    Guid? Manager = null,
    string? Department = null,
    string? JobTitle = null,
    string? Mail = null,
    string? Zone = null,
    bool Enabled = true,
    string UserType = "Member",
    string Replies = "disabled",
    DateTimeOffset AwayFrom = default,
    DateTimeOffset AwayUntil = default,
    string AwayZone = "UTC"
);
