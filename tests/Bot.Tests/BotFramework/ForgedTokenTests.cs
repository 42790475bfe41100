using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MentorBot.Testing;
using MentorBot.Testing.Outside;

namespace MentorBot.Bot.Tests.BotFramework;

public sealed class ForgedTokenTests : EdgeTest
{
    private const string Other = "0f0e0d0c-0b0a-4908-8706-050403020100";

    private static readonly Dictionary<string, Func<ForgedTokenTests, string>> Forgeries = new(StringComparer.Ordinal)
    {
        ["empty"] = _ => "",
        ["no token at all"] = _ => "hello",
        ["two dots"] = _ => "..",
        ["no signature"] = t => t.Bot.Tokens.Sign(t.GoodToken)[..^342],
        ["algorithm none"] = t => t.GoodToken.WithHeader("alg", "none").SignedBy(_ => []),
        ["algorithm None, with our key id"] = t => t.Named().WithHeader("alg", "None").SignedBy(_ => []),
        ["HS256 with the public key as PEM"] = t =>
            t.Hmac(Encoding.ASCII.GetBytes(t.Key.Rsa.ExportSubjectPublicKeyInfoPem())),
        ["HS256 with the public key as DER"] = t => t.Hmac(t.Key.Rsa.ExportSubjectPublicKeyInfo()),
        ["HS256 with the modulus"] = t => t.Hmac(t.Key.Rsa.ExportParameters(false).Modulus!),
        ["PS256"] = t =>
            t.Named()
                .WithHeader("alg", "PS256")
                .SignedBy(b => t.Key.Rsa.SignData(b, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
        ["RS256 signed with SHA-1"] = t =>
            t.Named().SignedBy(b => t.Key.Rsa.SignData(b, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1)),
        ["another key under our key id"] = t => t.SignedByStranger(t.Named()),
        ["the other published key under this key's id"] = t => t.Named().SignedBy(t.Bot.Tokens.Keys[1]),
        ["unknown key id"] = t => t.SignedByStranger(t.GoodToken.WithHeader("kid", "nobody")),
        ["no key id"] = t => t.Signed(t.GoodToken, JsonValue.Create("")),
        ["key id is a number"] = t => t.Signed(t.GoodToken, JsonValue.Create(1)),
        ["jku"] = t =>
            t.SignedByStranger(t.GoodToken.WithHeader("kid", "x").WithHeader("jku", "https://evil.example/keys")),
        ["x5u"] = t =>
            t.SignedByStranger(t.GoodToken.WithHeader("kid", "x").WithHeader("x5u", "https://evil.example/c")),
        ["jwk in the header"] = t => t.WithKeyInHeader(),
        ["a critical extension"] = t => t.Bot.Tokens.Sign(t.GoodToken.WithHeader("crit", new JsonArray("b64"))),
        ["no exp"] = t => t.Bot.Tokens.Sign(t.GoodToken.With("exp", null)),
        ["exp is text"] = t => t.Bot.Tokens.Sign(t.GoodToken.With("exp", "tomorrow")),
        ["expired 5:01 ago"] = t => t.Bot.Tokens.Sign(t.GoodToken.With("exp", t.Seconds(-301))),
        ["valid in 5:01"] = t => t.Bot.Tokens.Sign(t.GoodToken.With("nbf", t.Seconds(301))),
        ["no issuer"] = t => t.Bot.Tokens.Sign(t.GoodToken.With("iss", null)),
        ["issuer with a slash"] = t => t.Bot.Tokens.Sign(t.GoodToken.With("iss", TokenIssuer.Issuer + "/")),
        ["issuer in capitals"] = t => t.Bot.Tokens.Sign(t.GoodToken.With("iss", "https://API.botframework.com")),
        ["issuer with http"] = t => t.Bot.Tokens.Sign(t.GoodToken.With("iss", "http://api.botframework.com")),
        ["issuer of another cloud"] = t => t.Bot.Tokens.Sign(t.GoodToken.With("iss", "https://api.botframework.us")),
        ["issuer Entra"] = t =>
            t.Bot.Tokens.Sign(t.GoodToken.With("iss", $"https://login.microsoftonline.com/{BotHost.TenantId}/v2.0")),
        ["no audience"] = t => t.Bot.Tokens.Sign(t.GoodToken.With("aud", null)),
        ["another bot's audience"] = t => t.Bot.Tokens.Sign(t.GoodToken.With("aud", Other)),
        ["audience api://"] = t => t.Bot.Tokens.Sign(t.GoodToken.With("aud", $"api://{BotHost.AppId}")),
        ["two audiences"] = t => t.Bot.Tokens.Sign(t.GoodToken.With("aud", new JsonArray(Other, BotHost.AppId))),
        ["no service URL"] = t => t.Bot.Tokens.Sign(t.GoodToken.With("serviceurl", null)),
        ["empty service URL"] = t => t.Bot.Tokens.Sign(t.GoodToken.With("serviceurl", "")),
        ["service URL under another name"] = t =>
            t.Bot.Tokens.Sign(t.GoodToken.With("serviceurl", null).With("ServiceUrl", BotHost.ServiceUrl)),
        ["another service URL"] = t =>
            t.Bot.Tokens.Sign(t.GoodToken.With("serviceurl", "https://smba.trafficmanager.net/amer/")),
        ["service URL in capitals"] = t =>
            t.Bot.Tokens.Sign(t.GoodToken.With("serviceurl", BotHost.ServiceUrl.Replace("emea", "EMEA"))),
        ["service URL is a list"] = t =>
            t.Bot.Tokens.Sign(t.GoodToken.With("serviceurl", new JsonArray(BotHost.ServiceUrl))),
        ["1 MB"] = t => t.Bot.Tokens.Sign(t.GoodToken.With("padding", new string('x', 1_000_000))),
        ["twice in one header"] = t => $"{t.Bot.GoodToken()}, {t.Bot.GoodToken()}",
    };

    private SigningKey Key => Bot.Tokens.Keys[0];

    [Fact]
    public async Task Every_forged_token_is_refused()
    {
        var letIn = new List<string>();
        foreach (var (name, forge) in Forgeries)
        {
            if (await StatusOfAsync(forge(this)) != 401)
            {
                letIn.Add(name);
            }
        }

        Assert.Empty(letIn);
        Assert.Empty(Turns.Activities);
        Assert.Empty(Bot.World.Strangers);
    }

    [Fact]
    public async Task A_good_token_is_let_in_whatever_the_case_of_the_scheme()
    {
        Assert.Equal(200, await StatusOfAsync());
        Assert.Equal(200, await StatusWithHeadersAsync($"bearer {Bot.GoodToken()}"));
        Assert.Equal(200, await StatusOfAsync(GoodToken.SignedBy(Bot.Tokens.Keys[1])));
        Assert.Equal(200, await StatusOfAsync(Bot.Tokens.Sign(GoodToken.With("exp", Seconds(-299)))));
        Assert.Equal(4, Turns.Activities.Count);
    }

    [Fact]
    public async Task A_token_anywhere_but_in_one_bearer_header_is_refused()
    {
        Assert.Equal(401, await StatusWithHeadersAsync());
        Assert.Equal(401, await StatusWithHeadersAsync($"Bearer {Bot.GoodToken()}", $"Bearer {Bot.GoodToken()}"));
        Assert.Equal(401, await StatusWithHeadersAsync($"Basic {Bot.GoodToken()}"));
        Assert.Equal(401, await StatusWithHeadersAsync(Bot.GoodToken()));
        using var response = await Bot.Http.PostAsync(
            $"{BotHost.Endpoint}?access_token={Bot.GoodToken()}",
            new StringContent(Bot.Teams.Message(Anna, "hi").ToJsonString(), Encoding.UTF8, "application/json")
        );
        Assert.Equal(401, (int)response.StatusCode);
        Assert.Empty(Turns.Activities);
    }

    [Fact]
    public async Task A_key_speaks_only_for_the_channels_it_is_endorsed_for()
    {
        Bot.Tokens.Publish(SigningKey.Create("web", "webchat"), SigningKey.Create("none", "nothing"));

        Assert.Equal(401, await StatusOfAsync());
        Assert.Equal(401, await StatusOfAsync(GoodToken.SignedBy(Bot.Tokens.Keys[1])));
    }

    /// <summary>In other channels a client may claim to be anybody, so the endorsement alone is not enough.</summary>
    [Fact]
    public async Task A_channel_other_than_Teams_is_refused()
    {
        foreach (var channel in new[] { "webchat", "MSTEAMS", "", null })
        {
            var activity = Bot.Teams.Message(Anna, "hello");
            activity["channelId"] = channel;
            Assert.Equal(401, await StatusOfAsync(activity: activity));
        }

        Assert.Empty(Turns.Activities);
    }

    [Fact]
    public async Task The_refusal_gives_no_reason()
    {
        using var response = await Bot.PostAsync(Bot.Teams.Message(Anna, "hello"), "forged");

        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Empty(response.Headers.WwwAuthenticate);
    }

    [Fact]
    public async Task No_mutation_of_a_good_token_is_let_in()
    {
        var random = new Random(20260302);
        var good = Bot.GoodToken();
        var body = Bot.Teams.Message(Anna, "hello").ToJsonString();
        var wrong = new List<string>();
        for (var i = 0; i < 4_000; i++)
        {
            var mutation = Mutate(good, random);
            using var response = await Bot.PostAsync(body, mutation);
            if ((int)response.StatusCode != 401)
            {
                wrong.Add(mutation);
            }
        }

        Assert.Empty(wrong);
        Assert.Empty(Turns.Activities);
    }

    /// <summary>Changes, drops, doubles or swaps characters; never in the last one, whose spare bits mean nothing.</summary>
    private static string Mutate(string token, Random random)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/";
        var text = new StringBuilder(token);
        do
        {
            var at = random.Next(text.Length - 1);
            switch (random.Next(4))
            {
                case 0:
                    text[at] = alphabet[random.Next(alphabet.Length)];
                    break;
                case 1:
                    text.Remove(at, 1);
                    break;
                case 2:
                    text.Insert(at, alphabet[random.Next(alphabet.Length)]);
                    break;
                default:
                    (text[at], text[at + 1]) = (text[at + 1], text[at]);
                    break;
            }
        } while (text.Equals(token) || random.Next(3) == 0);

        return text.ToString();
    }

    private long Seconds(int fromNow) => Bot.Clock.GetUtcNow().AddSeconds(fromNow).ToUnixTimeSeconds();

    private ChannelToken Named() => GoodToken.WithHeader("kid", Key.Id);

    private string Signed(ChannelToken token, JsonNode keyId) => token.WithHeader("kid", keyId).SignedBy(Key);

    private string Hmac(byte[] secret) =>
        Named().WithHeader("alg", "HS256").SignedBy(bytes => HMACSHA256.HashData(secret, bytes));

    private string SignedByStranger(ChannelToken token)
    {
        using var stranger = SigningKey.Create("stranger");
        return token.SignedBy(stranger);
    }

    private string WithKeyInHeader()
    {
        using var stranger = SigningKey.Create("stranger");
        var published = System.Text.Json.JsonSerializer.SerializeToNode(stranger.Published());
        return GoodToken.WithHeader("jwk", published).SignedBy(stranger);
    }

    private async Task<int> StatusWithHeadersAsync(params string[] authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, BotHost.Endpoint);
        request.Content = new StringContent(
            Bot.Teams.Message(Anna, "hello").ToJsonString(),
            Encoding.UTF8,
            "application/json"
        );
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await Bot.Http.SendAsync(request);
        return (int)response.StatusCode;
    }
}
