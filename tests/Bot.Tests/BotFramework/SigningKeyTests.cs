using MentorBot.Testing.Outside;

namespace MentorBot.Bot.Tests.BotFramework;

public sealed class SigningKeyTests : EdgeTest
{
    private static readonly int[] Refusals = [401, 503];

    [Fact]
    public async Task A_new_key_is_known_with_its_first_token()
    {
        Assert.Equal(200, await StatusOfAsync());
        Bot.Tokens.Rotate();
        Bot.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(200, await StatusOfAsync());
        Assert.Equal(2, Bot.Tokens.MetadataReads);
    }

    [Fact]
    public async Task A_withdrawn_key_is_refused_once_the_keys_were_read_again()
    {
        var old = Bot.Tokens.Keys[0];
        Assert.Equal(200, await StatusOfAsync());
        Bot.Tokens.Rotate();
        Bot.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(200, await StatusOfAsync());

        Assert.Equal(401, await StatusOfAsync(GoodToken.SignedBy(old)));
    }

    [Fact]
    public async Task Known_keys_work_while_the_metadata_is_away()
    {
        Assert.Equal(200, await StatusOfAsync());
        Bot.Tokens.IsDown = true;
        for (var hour = 0; hour < 30; hour++)
        {
            Bot.Clock.Advance(TimeSpan.FromHours(1));
            Assert.Equal(200, await StatusOfAsync());
        }
    }

    [Fact]
    public async Task Keys_that_could_not_be_renewed_for_days_are_not_trusted_any_more()
    {
        Assert.Equal(200, await StatusOfAsync());
        Bot.Tokens.IsDown = true;
        Bot.Clock.Advance(TimeSpan.FromDays(6));

        Assert.Equal(503, await StatusOfAsync());
        Bot.Tokens.IsDown = false;
        Bot.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(200, await StatusOfAsync());
    }

    [Fact]
    public async Task Who_cannot_be_judged_for_want_of_keys_is_asked_to_come_back()
    {
        Bot.Tokens.IsDown = true;
        Assert.Equal(503, await StatusOfAsync());

        Bot.Tokens.IsDown = false;
        Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(200, await StatusOfAsync());
    }

    [Fact]
    public async Task A_flood_of_unknown_keys_makes_the_bot_read_once_a_minute()
    {
        Assert.Equal(200, await StatusOfAsync());
        using var stranger = SigningKey.Create("stranger");
        for (var minute = 1; minute <= 5; minute++)
        {
            var flood = Enumerable.Range(0, 40).Select(i => StatusOfAsync(Unknown(i, stranger)));
            Assert.All(await Task.WhenAll(flood), status => Assert.Contains(status, Refusals));
            Assert.True(Bot.Tokens.MetadataReads <= minute, $"{Bot.Tokens.MetadataReads} reads in minute {minute}");
            Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(200, await StatusOfAsync());
    }

    /// <summary>The channel delivers again what was answered with 503, and never what was answered with 401.</summary>
    [Fact]
    [Trait("promise", "S2")]
    public async Task S2_a_flood_of_unknown_keys_never_has_a_new_key_refused()
    {
        Assert.Equal(200, await StatusOfAsync());
        Bot.Clock.Advance(TimeSpan.FromMinutes(2));
        using var stranger = SigningKey.Create("stranger");
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => StatusOfAsync(Unknown(i, stranger))));
        Bot.Tokens.Rotate();

        using var early = await Bot.PostAsync(Bot.Teams.Message(Anna, "hello"), Bot.GoodToken());
        Assert.Equal(503, (int)early.StatusCode);
        Assert.InRange(early.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Bot.Clock.Advance(early.Headers.RetryAfter.Delta.Value);
        await Task.WhenAll(Enumerable.Range(40, 40).Select(i => StatusOfAsync(Unknown(i, stranger))));

        Assert.Equal(200, await StatusOfAsync());
        Assert.Equal(3, Bot.Tokens.MetadataReads);
    }

    [Fact]
    public async Task A_key_that_does_not_exist_is_refused_by_the_read_it_has_caused()
    {
        using var stranger = SigningKey.Create("stranger");

        Assert.Equal(401, await StatusOfAsync(Unknown(1, stranger)));
    }

    [Fact]
    public async Task Keys_are_read_again_every_day()
    {
        Assert.Equal(200, await StatusOfAsync());
        Bot.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(200, await StatusOfAsync());

        Assert.Equal(2, Bot.Tokens.MetadataReads);
    }

    private string Unknown(int i, SigningKey key) => GoodToken.WithHeader("kid", $"unknown-{i}").SignedBy(key);
}
