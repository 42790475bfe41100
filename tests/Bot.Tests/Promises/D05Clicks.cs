using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Promises;

/// <summary>D5: a click has exactly one effect, however often and however it is delivered, and is always answered alike.</summary>
[Trait("promise", "D5")]
public sealed class D05Clicks : IAsyncLifetime
{
    private static readonly int Clicks = Effort.Of(12, 1_000);

    /// <summary>Twice each: as many turns as a node takes at once. Of more, some would be asked to come back by a cold one.</summary>
    private const int AtATime = 12;
    private Proposals proposals = null!;

    private BotHost Bot => proposals.Bot;

    public async Task InitializeAsync() => proposals = await Proposals.MakeAsync(Clicks);

    public async Task DisposeAsync() => await Bot.DisposeAsync();

    [Fact]
    public async Task D5_a_click_that_is_delivered_four_times_has_one_effect_and_one_answer()
    {
        var before = new List<(Proposal Click, string Words)>();
        foreach (var some in proposals.All.Chunk(AtATime))
        {
            before.AddRange(await Task.WhenAll(some.Select(ClickThriceAsync)));
        }

        await Bot.RestartAsync();

        foreach (var some in before.Chunk(AtATime))
        {
            await Task.WhenAll(some.Select(AgainAsync));
        }

        Assert.Equal(Clicks, await AcceptedAsync());
    }

    /// <summary>Twice at once with the same id, and once more as a click of its own.</summary>
    private async Task<(Proposal Click, string Words)> ClickThriceAsync(Proposal click)
    {
        var twice = await Task.WhenAll(click.DeliverAsync(), click.DeliverAsync());
        var another = await click.PressAgainAsync();
        Assert.All(twice, answer => Assert.Equal(another.Words, answer.Words));
        Assert.Contains("You’re in", another.Words, StringComparison.OrdinalIgnoreCase);
        return (click, another.Words);
    }

    private static async Task AgainAsync((Proposal Click, string Words) said) =>
        Assert.Equal(said.Words, (await said.Click.DeliverAsync()).Words);

    private async Task<int> AcceptedAsync()
    {
        await using var store = Bot.Database.NewStore();
        return await store.Audit.CountAsync(entry => entry.Action == "accept-proposal");
    }
}
