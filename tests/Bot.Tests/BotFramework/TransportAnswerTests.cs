using System.Text.Json.Nodes;
using MentorBot.Bot.BotFramework;
using MentorBot.Bot.Cards;

namespace MentorBot.Bot.Tests.BotFramework;

/// <summary>What the door answers to what it has let in.</summary>
[Trait("promise", "S17")]
public sealed class TransportAnswerTests : EdgeTest
{
    [Fact]
    public async Task The_answer_to_an_invoke_is_its_status_and_its_body_without_nulls()
    {
        var card = new Card(SafeText.Of("A card"), []);
        Turns.Answer = context => context.SendActivityAsync(InvokeBodies.Response(InvokeBodies.Dialog("Title", card)));

        using var response = await Bot.PostAsync(Bot.Teams.Invoke(Anna, "task/fetch", new JsonObject()));

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            """{"task":{"value":{"title":"Title","height":"medium","width":"medium","card":{"contentType":"application/vnd.microsoft.card.adaptive","content":"""
                + CardJson.Write(card)
                + """}},"type":"continue"}}""",
            await response.Content.ReadAsStringAsync()
        );
    }

    [Fact]
    public async Task A_failure_is_a_500_that_says_nothing()
    {
        Turns.Answer = _ => throw new InvalidOperationException("a secret");

        using var response = await Bot.PostAsync(Bot.Teams.Message(Anna, "hello"));

        Assert.Equal(500, (int)response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_database_that_is_away_is_a_503()
    {
        Turns.Answer = _ =>
            throw new InvalidOperationException("outer", new Npgsql.NpgsqlException("away", new IOException()));

        Assert.Equal(503, await StatusOfAsync());
    }

    [Fact]
    public async Task No_object_with_a_type_ever_fails()
    {
        var random = new Random(20260302);
        for (var i = 0; i < 1_000; i++)
        {
            var activity = Bot.Teams.Message(Anna, "hello");
            foreach (var name in activity.Select(property => property.Key).ToList())
            {
                if (name is not ("type" or "serviceUrl" or "channelId" or "channelData") && random.Next(3) == 0)
                {
                    activity[name] = Nonsense(random, 3);
                }
            }

            activity[$"extra{i}"] = Nonsense(random, 4);
            Assert.Contains(await StatusOfAsync(activity: activity), new[] { 200, 400, 403 });
        }
    }

    private static JsonNode? Nonsense(Random random, int depth) =>
        random.Next(depth > 0 ? 8 : 6) switch
        {
            0 => null,
            1 => JsonValue.Create(random.Next()),
            2 => JsonValue.Create(random.NextDouble() * 1e300),
            3 => JsonValue.Create(true),
            4 => JsonValue.Create("2026-13-45T99:00:00Z"),
            5 => JsonValue.Create("\ud83d\ude00 \u202e {\"a\":"),
            6 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Nonsense(random, depth - 1))]),
            _ => new JsonObject { ["id"] = Nonsense(random, depth - 1), ["type"] = Nonsense(random, depth - 1) },
        };
}
