using System.Text;
using System.Text.Json.Nodes;
using MentorBot.Testing;
using MentorBot.Testing.Outside;

namespace MentorBot.Bot.Tests.BotFramework;

[Trait("promise", "S1")]
public sealed class ForgedTokenTests : EdgeTest
{
    private TokenForger Forger => new(Bot);

    [Fact]
    public async Task Every_forged_token_is_refused()
    {
        var letIn = new List<string>();
        foreach (var (name, forge) in TokenForger.Forgeries)
        {
            var token = forge(Forger);
            var status = await StatusOfAsync(token);
            if (status != 401 && !(status == 503 && TokenForger.NamesUnpublishedKey(token, Bot)))
            {
                letIn.Add($"{name}: {status}");
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
        Assert.Equal(200, await StatusOfAsync(Bot.Tokens.Sign(GoodToken.With("exp", Forger.Seconds(-299)))));
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

    public static TheoryData<string> Claims() => ["serviceurl", "nbf", "exp", "iss", "aud", "iat", "sub"];

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task A_claim_of_the_wrong_kind_is_refused_without_a_failure(string claim)
    {
        JsonNode?[] values =
        [
            null,
            0,
            -1,
            1e308,
            true,
            "",
            "\u0000",
            new JsonArray(),
            new JsonArray(1, null),
            new JsonObject(),
        ];
        foreach (var value in values)
        {
            var token = GoodToken;
            token.Claims[claim] = value;

            // "iat" and "sub" say nothing that we need: whatever they hold, the token is judged by the rest.
            Assert.Contains(
                await StatusOfAsync(Bot.Tokens.Sign(token)),
                claim is "iat" or "sub" or "nbf" ? [200, 401] : new[] { 401 }
            );
        }

        Assert.DoesNotContain(Bot.Logs.Complaints, line => line.StartsWith("Error", StringComparison.Ordinal));
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
            var status = (int)response.StatusCode;
            // A changed header may name another key, of which nobody knows yet whether it has been published meanwhile.
            var namesOurKey = mutation.Split('.')[0] == good.Split('.')[0];
            if (status != 401 && (namesOurKey || status != 503))
            {
                wrong.Add($"{status} {mutation}");
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
