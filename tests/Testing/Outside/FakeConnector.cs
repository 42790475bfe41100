using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Testing.Outside;

/// <summary>
/// The Bot Connector as Teams implements it: keeps every message, records every request, refuses what Teams refuses,
/// and fails on demand.
/// </summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private readonly ConcurrentQueue<ConnectorRequest> ledger = new();
    private readonly ConcurrentDictionary<string, ConnectorChat> chats = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> personalChats = new(StringComparer.Ordinal);
    private LoopbackServer server = null!;
    private long lastId = 1_760_000_000_000;
    private int underWay;

    private FakeConnector() { }

    /// <summary>The service URL for a bot without an app id.</summary>
    public string ServiceUrl => server.Address + "/_connector";

    public string Address => server.Address;

    /// <summary>The faults to produce.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>Which Authorization headers are accepted; all by default.</summary>
    public Func<string?, bool> Accepts { get; set; } = _ => true;

    /// <summary>
    /// Receives every request once its outcome is known and before it is answered. With a witness, requests and
    /// messages are not kept, so that any load fits into memory.
    /// </summary>
    public Action<ConnectorRequest>? Witness { get; set; }

    /// <summary>The delay between accepting a message and answering; none by default.</summary>
    public Func<TimeSpan> Latency { get; set; } = () => TimeSpan.Zero;

    /// <summary>Every request in order of arrival, including those that failed.</summary>
    public IReadOnlyList<ConnectorRequest> Ledger => [.. ledger];

    /// <summary>The most requests that were being answered at the same moment.</summary>
    public int MostUnderWay { get; private set; }

    public static async Task<FakeConnector> StartAsync(int port = 0)
    {
        var connector = new FakeConnector();
        connector.server = await LoopbackServer.StartAsync(connector.HandleAsync, port);
        return connector;
    }

    /// <summary>A conversation; created when it is first mentioned.</summary>
    public ConnectorChat Chat(string conversationId) => chats.GetOrAdd(conversationId, _ => new ConnectorChat());

    /// <summary>Sets which chat is returned when a conversation with this member is created.</summary>
    public void SetPersonalChat(string memberId, string conversationId) => personalChats[memberId] = conversationId;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task HandleAsync(HttpContext http)
    {
        var request = await ConnectorRequest.ReadAsync(http);
        if (Witness is null)
        {
            ledger.Enqueue(request);
        }

        MostUnderWay = Math.Max(MostUnderWay, Interlocked.Increment(ref underWay));
        try
        {
            await RespondAsync(request, http);
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
        }
    }

    private async Task RespondAsync(ConnectorRequest request, HttpContext http)
    {
        var fault = Faults.Take(request);
        if (fault is { AfterAccepting: false })
        {
            Witness?.Invoke(request);
            await fault.ApplyAsync(http);
            return;
        }

        var answer = Answer(request);
        request.Status = answer.Status;
        Witness?.Invoke(request);
        if (Latency() is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, http.RequestAborted);
        }

        await (fault is null ? answer.WriteAsync(http) : fault.ApplyAsync(http));
    }

    private ConnectorAnswer Answer(ConnectorRequest request) =>
        !Accepts(request.Authorization) ? ConnectorAnswer.Error(401, "Unauthorized")
        : request.Route == ConnectorRoute.Unknown ? ConnectorAnswer.Error(404, "NotFound")
        : request.Route == ConnectorRoute.CreateConversation ? Create(request.Body)
        : Answer(request, Chat(request.ConversationId!));

    private ConnectorAnswer Answer(ConnectorRequest request, ConnectorChat chat) =>
        request.Route switch
        {
            _ when chat.Refusal is { } refusal => ConnectorAnswer.Error(403, refusal),
            ConnectorRoute.Send or ConnectorRoute.Reply => chat.Post(NextId(), request.Body, isKept: Witness is null),
            ConnectorRoute.Update => chat.Put(request.ActivityId!, request.Body),
            ConnectorRoute.Delete => chat.Delete(request.ActivityId!),
            ConnectorRoute.PagedMembers => chat.Page(request.Query),
            _ => chat.FindMember(request.MemberId!),
        };

    private ConnectorAnswer Create(JsonElement? body)
    {
        var json = body is { } element ? JsonNode.Parse(element.GetRawText()) : null;
        var members = json?["members"]?.AsArray();
        if (members is not [{ } member] || json!["tenantId"] is null || json["isGroup"]?.GetValue<bool>() == true)
        {
            return ConnectorAnswer.Error(400, "BadSyntax");
        }

        var id = member["id"]!.GetValue<string>();
        var chat = personalChats.GetOrAdd(id, static known => $"a:personal-{known}");
        return ConnectorAnswer.Of(201, new { id = chat });
    }

    private string NextId() => Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);
}
