using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MentorBot.Testing.Outside;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MentorBot.Testing;

/// <summary>
/// The whole bot, configured as in production, with its own database, a clock that only moves when told to, and a fake
/// Teams on this machine. <c>await using var bot = await BotHost.StartAsync();</c>
/// </summary>
public sealed class BotHost : IAsyncDisposable
{
    public const string TenantId = "7d3c1a52-7a0e-4a53-9d0c-6f2f5be0a001";
    public const string AppId = "7d3c1a52-7a0e-4a53-9d0c-6f2f5be0a002";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/" + TenantId + "/";
    public const string Endpoint = "/api/messages";

    private readonly ConcurrentDictionary<string, TeamsPerson> people = new(StringComparer.Ordinal);
    private BotProcess process = null!;
    private BotHostSettings settings = null!;

    private BotHost() { }

    public TestDatabase Database { get; private set; } = null!;
    public FakeConnector Connector { get; private set; } = null!;
    public TokenIssuer Tokens { get; private set; } = null!;
    public OutsideWorld World { get; } = new();
    public FakeTimeProvider Clock { get; } = new(A.Now);

    /// <summary>Everything that was logged at or above the configured level.</summary>
    public CapturedLogs Logs { get; } = new();

    /// <summary>Creates activities as Teams would send them to this bot.</summary>
    public TeamsActivities Teams { get; private set; } = null!;

    public IServiceProvider Services => process.Services;

    /// <summary>For requests of any kind; redirects are not followed.</summary>
    public HttpClient Http { get; private set; } = null!;

    public static async Task<BotHost> StartAsync(Action<BotHostSettings>? configure = null)
    {
        var bot = new BotHost { settings = new BotHostSettings() };
        configure?.Invoke(bot.settings);
        await bot.StartOutsideAsync();
        bot.Start();
        return bot;
    }

    /// <summary>Stops the bot and starts it again; the database and the fake services stay.</summary>
    public async Task RestartAsync()
    {
        Http.Dispose();
        await process.DisposeAsync();
        Start();
    }

    /// <summary>A person of the tenant; the same name gives the same person. The bot does not know them until they speak.</summary>
    public TeamsPerson Person(string name, string locale = "en-US", string zone = "Europe/Berlin") =>
        people.GetOrAdd(name, _ => new TeamsPerson(this, TeamsUser.Named(name, locale, zone)));

    /// <summary>A coordinator, unless the settings name other ones.</summary>
    public TeamsPerson Coordinator => Person("Cora");

    /// <summary>Delivers an activity with a valid token, or with the given one.</summary>
    public Task<HttpResponseMessage> PostAsync(JsonNode activity, string? token = null) =>
        PostAsync(activity.ToJsonString(), token);

    public async Task<HttpResponseMessage> PostAsync(string body, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? GoodToken());
        return await Http.SendAsync(request);
    }

    /// <summary>A token as the channel would send it now.</summary>
    public string GoodToken() => Tokens.Sign(ChannelToken.Good(AppId, ServiceUrl, Clock.GetUtcNow()));

    /// <summary>Runs the work with a service from its own scope.</summary>
    public async Task<T> InScopeAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await process.DisposeAsync();
        await Connector.DisposeAsync();
        await Tokens.DisposeAsync();
        await Database.DisposeAsync();
    }

    private async Task StartOutsideAsync()
    {
        Database = await TestDatabase.CreateAsync();
        Connector = await FakeConnector.StartAsync();
        Tokens = await TokenIssuer.StartAsync();
        World
            .Route("smba.trafficmanager.net", Connector.Address)
            .Route("login.botframework.com", Tokens.Address)
            .Route("login.microsoftonline.com", Tokens.Address)
            .Route("169.254.169.254", Tokens.Address);
        Teams = new TeamsActivities(ServiceUrl, TenantId, $"28:{AppId}", Clock);
    }

    private void Start()
    {
        process = new BotProcess(settings, Configuration(), World, Clock, Logs);
        Http = process.Connect();
    }

    private Dictionary<string, string?> Configuration()
    {
        var configuration = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:MentorBot"] = settings.Database(Database.ConnectionString),
            ["MentorBot:TenantId"] = TenantId,
            ["MentorBot:AppId"] = AppId,
            ["MentorBot:AppSecret"] = "a secret of the tests",
            ["MentorBot:Door:PersonAtOnce"] = "100000", // Tests act faster than people.
        };
        for (var i = 0; i < settings.Coordinators.Count; i++)
        {
            configuration[$"MentorBot:Coordinators:{i}"] = TeamsUser.Named(settings.Coordinators[i]).AadObjectId;
        }

        foreach (var (key, value) in settings.Configuration)
        {
            configuration[key] = value;
        }

        return configuration;
    }
}
