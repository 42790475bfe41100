using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.CheckIns;

/// <summary>A note to the coordinators, as its writer and its readers meet it; Ben is a coordinator and Ada's partner.</summary>
public sealed class NotesTalkTests : PairTalk
{
    private const string Words = "I feel uncomfortable";

    protected override Action<BotHostSettings> Settings => settings => settings.Coordinators = ["Cora", "Ben"];

    [Fact]
    public async Task It_alerts_a_coordinator_at_once_and_neither_the_partner_nor_any_board_shows_it()
    {
        await CheckInComesAsync();
        await Ada.Presses("Yes, we met");
        await Ada.Presses("Save", new { note = Words, audience = "Coordinator" });

        await Bot.Coordinator.Awaits(Words);
        var cohort = await ReadAsync(s => s.Cohorts.Select(c => c.Name).SingleAsync());
        foreach (var reader in new[] { Bot.Coordinator, Ben })
        {
            var board = await reader.Says("cohorts");
            Assert.False((await reader.Presses(board.Card, $"Open {cohort}")).Says(Words));
        }

        Assert.True((await Bot.Coordinator.Says("notes")).Says(Words));
        Assert.True((await Ben.Says("notes")).Says("No notes for you"));
        Assert.True((await Eve.Says("notes")).Says("Only coordinators"));
        Assert.False(Ben.Sees(Words));
        Assert.True(await ActsAsync("read-note") >= 2);
        Assert.DoesNotContain(Bot.Logs.Lines, line => line.Contains(Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Being_named_in_the_managers_digest_can_be_chosen_at_any_time_also_after_a_match()
    {
        await BothAcceptAsync();

        Assert.True((await Ada.Says("name me")).Says("may see your name"));
        Assert.True(await IsNamedAsync());
        Assert.True((await Ada.Presses("Don’t name me")).Says("doesn’t see your name"));
        Assert.False(await IsNamedAsync());
        await Ada.Says("who can see this");
        await Ada.Presses("Name me");
        Assert.True(await IsNamedAsync());
        await Ada.Says("Don't name me!");
        Assert.False(await IsNamedAsync());
        Assert.Equal((2, 2), (await ActsAsync("allow-naming"), await ActsAsync("refuse-naming")));
    }

    private Task<bool> IsNamedAsync() =>
        ReadAsync(s => s.People.Where(p => p.EntraId == Ada.EntraId).Select(p => p.NamedInDigests).SingleAsync());
}
