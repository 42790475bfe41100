using MentorBot.Testing.Outside;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Benchmarks.Turns;

/// <summary>
/// What the servers under test talk to: a connector that answers at once and stores nothing, and the token issuer.
/// </summary>
internal sealed class Surroundings : IAsyncDisposable
{
    public const string ServiceUrl = $"https://{Connector}/emea/{Crowd.TenantId}/";
    private const string Connector = "smba.trafficmanager.net";
    private static readonly string[] Logins = ["login.botframework.com", "login.microsoftonline.com"];
    private static readonly byte[] Created = """{"id":"1700000000001"}"""u8.ToArray();
    private long calls;

    private Surroundings(Internet internet, LoopbackServer plain, TokenIssuer tokens) =>
        (Internet, Plain, Tokens) = (internet, plain, tokens);

    public Internet Internet { get; }

    /// <summary>The same connector without TLS, for a bot that cannot use a proxy.</summary>
    public LoopbackServer Plain { get; }

    public TokenIssuer Tokens { get; }

    /// <summary>How often the connector was called.</summary>
    public long Calls => Interlocked.Read(ref calls);

    public static async Task<Surroundings> StartAsync()
    {
        Surroundings? made = null;
        var internet = await Internet.StartAsync([Connector, .. Logins], TimeProvider.System.GetUtcNow());
        var plain = await LoopbackServer.StartAsync(http => made!.AnswerAsync(http));
        made = new Surroundings(internet, plain, await TokenIssuer.StartAsync());
        internet.Route(Connector, made.AnswerAsync);
        Array.ForEach(Logins, host => internet.Route(host, made.Tokens.Address));
        return made;
    }

    public string NewToken() =>
        Tokens.Sign(ChannelToken.Good(Crowd.AppId, ServiceUrl, TimeProvider.System.GetUtcNow()));

    public async ValueTask DisposeAsync()
    {
        await Internet.DisposeAsync();
        await Plain.DisposeAsync();
        await Tokens.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        Interlocked.Increment(ref calls);
        await http.Request.Body.CopyToAsync(Stream.Null);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = Created.Length;
        await http.Response.Body.WriteAsync(Created);
    }
}
