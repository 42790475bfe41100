using System.Text;
using System.Text.Json.Nodes;
using MentorBot.Bot.BotFramework;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.Tokens;
using Xunit.Abstractions;

namespace MentorBot.Bot.Tests.BotFramework;

/// <summary>
/// The SDK's own validation beside ours. It is never run in the bot; this says why, and would say so if the reason were
/// gone or if it became stricter than ours.
/// </summary>
public sealed class SdkValidationTests(ITestOutputHelper output) : EdgeTest
{
    private const string Other = "0f0e0d0c-0b0a-4908-8706-050403020100";

    /// <summary>What we refuse and the SDK lets in.</summary>
    private static readonly string[] LetIn =
    [
        "a critical extension",
        "another tenant",
        "emulator d6d49420",
        "emulator f8cdef31",
        "emulator, any service URL",
        "key id is a number",
        "no channel",
        "no key id",
        "service URL in capitals",
        "service URL is a list",
        "signed service URL http://169.254.169.254/",
        "signed service URL https://127.0.0.1/",
        "signed service URL https://evil.example/",
        "webchat",
    ];

    /// <summary>What we refuse and the SDK fails at, with an exception that its adapter answers by a 500.</summary>
    private static readonly string[] FailedAt =
    [
        "1 MB",
        "HS256 with the modulus",
        "HS256 with the public key as DER",
        "HS256 with the public key as PEM",
        "RS256 signed with SHA-1",
        "algorithm None, with our key id",
        "algorithm none",
        "another key under our key id",
        "empty",
        "exp is text",
        "jku",
        "jwk in the header",
        "no exp",
        "no signature",
        "no token at all",
        "the other published key under this key's id",
        "two dots",
        "unknown key id",
        "valid in an hour",
        "x5u",
    ];

    [Fact]
    public async Task Ours_refuses_all_that_the_SDK_refuses_and_more()
    {
        Bot.Clock.AdjustTime(TimeProvider.System.GetUtcNow());
        var sdk = NewSdk(BotHost.AppId);
        Assert.Equal(Verdict.LetIn, await VerdictAsync(sdk, Bot.GoodToken(), Bot.Teams.Message(Anna, "hello")));
        Assert.Equal(200, await StatusOfAsync());

        var verdicts = new List<(Verdict Verdict, string Name)>();
        foreach (var (name, (token, activity)) in Forgeries())
        {
            int[] refusals = TokenForger.NamesUnpublishedKey(token, Bot) ? [401, 403, 503] : [401, 403];
            Assert.Contains(await StatusOfAsync(token, activity), refusals);
            verdicts.Add((await VerdictAsync(sdk, token, activity), name));
        }

        output.WriteLine(string.Join('\n', verdicts.Order()));
        Assert.Equal(LetIn, Names(Verdict.LetIn));
        Assert.Equal(FailedAt, Names(Verdict.FailedAt));
        Assert.Single(Turns.Activities);

        IEnumerable<string> Names(Verdict one) =>
            verdicts.Where(v => v.Verdict == one).Select(v => v.Name).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Without_an_app_id_the_SDK_lets_everybody_in() =>
        Assert.Equal(Verdict.LetIn, await VerdictAsync(NewSdk(""), null, Bot.Teams.Message(Anna, "hello")));

    private IEnumerable<KeyValuePair<string, (string Token, JsonObject Activity)>> Forgeries()
    {
        var forger = new TokenForger(Bot);
        // The SDK has a clock of its own, which goes on; what is wrong by a second is not wrong to both.
        foreach (
            var (name, forge) in TokenForger.Forgeries.Where(f => !f.Key.Contains("5:01", StringComparison.Ordinal))
        )
        {
            yield return new(name, (forge(forger), With(_ => { })));
        }

        yield return new("expired an hour ago", (Valid(forger, from: -7_200, to: -3_600), With(_ => { })));
        yield return new("valid in an hour", (Valid(forger, from: 3_600, to: 7_200), With(_ => { })));

        string[] emulators =
        [
            "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
            "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/",
        ];
        foreach (var issuer in emulators)
        {
            yield return new($"emulator {issuer[24..32]}", (Emulator(issuer), With(_ => { })));
        }

        yield return new("emulator, any service URL", (Emulator(emulators[0]), At("https://evil.example/")));
        yield return new("another tenant", (Bot.GoodToken(), With(InOtherTenant)));
        yield return new("no channel", (Bot.GoodToken(), With(a => a.Remove("channelId"))));
        yield return new("webchat", (Bot.GoodToken(), With(a => a["channelId"] = "webchat")));
        foreach (var url in new[] { "https://evil.example/", "http://169.254.169.254/", "https://127.0.0.1/" })
        {
            yield return new($"signed service URL {url}", (SignedFor(url), At(url)));
        }
    }

    private JsonObject With(Action<JsonObject> change)
    {
        var activity = Bot.Teams.Message(Anna, "hello");
        change(activity);
        return activity;
    }

    private JsonObject At(string serviceUrl) => With(a => a["serviceUrl"] = serviceUrl);

    private static void InOtherTenant(JsonObject activity)
    {
        activity["channelData"]!["tenant"]!["id"] = Other;
        activity["conversation"]!["tenantId"] = Other;
    }

    private string Valid(TokenForger forger, int from, int to) =>
        Bot.Tokens.Sign(GoodToken.With("nbf", forger.Seconds(from)).With("exp", forger.Seconds(to)));

    private string SignedFor(string serviceUrl) => Bot.Tokens.Sign(GoodToken.With("serviceurl", serviceUrl));

    /// <summary>Anybody in Entra can be issued one for a bot's app, through the fixed tenants that the SDK trusts.</summary>
    private string Emulator(string issuer) =>
        Bot.Tokens.Sign(
            GoodToken.With("iss", issuer).With("ver", "1.0").With("appid", BotHost.AppId).With("serviceurl", null)
        );

    private static async Task<Verdict> VerdictAsync(BotFrameworkAuthentication sdk, string? token, JsonObject activity)
    {
        var read = WireJson.ReadActivity(Encoding.UTF8.GetBytes(activity.ToJsonString()))!;
        try
        {
            await sdk.AuthenticateRequestAsync(read, token is null ? null : $"Bearer {token}", default);
            return Verdict.LetIn;
        }
        catch (UnauthorizedAccessException)
        {
            return Verdict.Refused;
        }
        catch (Exception)
        {
            return Verdict.FailedAt;
        }
    }

    /// <summary>As the SDK configures itself for the public cloud, but that it meets the tests' issuer.</summary>
    private BotFrameworkAuthentication NewSdk(string appId)
    {
        var metadata = $"https://login.botframework.com/{Path.GetRandomFileName()}/openidconfiguration";
        var handler = Bot.World.NewHandler();
        handler.InnerHandler = new SocketsHttpHandler();
        // The SDK keeps who first asked for an address, and asks by the same client from then on.
        _ = new JwtTokenExtractor(
            new HttpClient(handler),
            new TokenValidationParameters(),
            metadata,
            AuthenticationConstants.AllowedSigningAlgorithms
        );
        return BotFrameworkAuthenticationFactory.Create(
            channelService: "",
            validateAuthority: true,
            toChannelFromBotLoginUrl: "https://login.microsoftonline.com/botframework.com",
            toChannelFromBotOAuthScope: "https://api.botframework.com",
            toBotFromChannelTokenIssuer: TokenIssuer.Issuer,
            oAuthUrl: "https://api.botframework.com",
            toBotFromChannelOpenIdMetadataUrl: metadata,
            toBotFromEmulatorOpenIdMetadataUrl: metadata,
            callerId: null,
            new PasswordServiceClientCredentialFactory(appId, "a secret", BotHost.TenantId, null, null),
            new AuthenticationConfiguration(),
            httpClientFactory: null,
            logger: null
        );
    }

    private enum Verdict
    {
        /// <summary>By the exception for which the SDK's adapter answers 401.</summary>
        Refused,
        LetIn,

        /// <summary>By any other exception.</summary>
        FailedAt,
    }
}
