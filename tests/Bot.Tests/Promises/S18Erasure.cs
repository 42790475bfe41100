using MentorBot.Domain.Notices;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Promises;

/// <summary>S18, as people meet it: to be forgotten, in the words that they use.</summary>
[Trait("promise", "S18")]
public sealed class S18Erasure : PersonalData
{
    [Theory]
    [InlineData("erase me")]
    [InlineData("Delete my data!")]
    [InlineData("forget me")]
    [InlineData("Delete my account.")]
    [InlineData("remove me")]
    public async Task S18_erasing_is_understood_says_what_goes_and_stays_and_asks_once(string words)
    {
        var answer = await Ada.Says(words);

        Assert.True(answer.Says("What goes") && answer.Says("What stays"), answer.Words);
        Assert.Equal(0, await ActsAsync("ask-erasure"));
        Assert.True((await Ada.Says("yes")).Says("Within a minute"));
        Assert.Equal(1, await ActsAsync("ask-erasure"));
    }

    [Theory]
    [InlineData("help", "yes")]
    [InlineData("my data", "ok thanks")]
    [InlineData("erase me", "ok")]
    [InlineData("my mentorshps", "yes")]
    public async Task S18_a_yes_that_was_meant_for_something_else_erases_nothing(string then, string words)
    {
        await Ada.Says("erase me");
        await Ada.Says(then);
        await Ada.Says(words);

        Assert.Equal(0, await ActsAsync("ask-erasure"));
    }

    [Fact]
    public async Task S18_who_thinks_again_keeps_everything()
    {
        await Ada.Says("erase me");
        Assert.True((await Ada.Says("no")).Says("Nothing was erased"));
        await Ada.Says("erase me");
        Assert.True((await Ada.Presses("Keep it")).Says("Nothing was erased"));
        await Bot.RunJobsAsync();

        Assert.True(await ReadAsync(s => s.People.AnyAsync(p => p.EntraId == Ada.EntraId)));
    }

    [Fact]
    public async Task S18_after_a_whole_mentorship_nothing_is_left_and_the_partner_hears_that_it_ended()
    {
        await LeaveTracesAsync();
        var id = await ReadAsync(s => s.People.Where(p => p.EntraId == Ada.EntraId).Select(p => p.Id).SingleAsync());
        string[] canaries = [$"{id}", $"{Ada.EntraId}", Ada.User.Id, Ada.User.ChatId, Canary];
        var before = await Residue.FindAsync(Bot.Database, canaries);
        Assert.All(
            canaries,
            canary => Assert.Contains(before, trace => trace.Contains($": {canary}: ", StringComparison.Ordinal))
        );

        await Ada.Says("delete my data");
        await Ada.Presses("Erase everything");
        await Bot.RunJobsAsync();

        var left = await Residue.FindAsync(Bot.Database, canaries);
        Assert.All(left, trace => Assert.StartsWith($"public.audit_entries: {id}: ", trace, StringComparison.Ordinal));
        await Ben.Awaits("has ended");
        Assert.True((await Ben.Says("my mentorships")).Says("someone who’s no longer here"));
        Assert.True((await Ben.Says("my data")).Says("someone who’s no longer here"));
        Assert.DoesNotContain(Bot.Logs.Lines, line => line.Contains(Canary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task S18_messages_under_way_neither_arrive_later_nor_bring_anybody_back()
    {
        var id = await ReadAsync(s => s.People.Where(p => p.EntraId == Ada.EntraId).Select(p => p.Id).SingleAsync());
        await Ada.Says("erase me");
        await Ada.Presses("Erase everything");
        await using (var store = Bot.Database.NewStore())
        {
            store.AddRange(
                Enumerable
                    .Range(0, 30)
                    .Select(i => Notice.Tell(id, NoticeKind.StillThere, id.Value, A.Now, occurrence: $"{i}"))
            );
            await store.SaveChangesAsync();
        }

        await Bot.RunJobsAsync();
        var said = Ada.Chat.Messages.Count;
        await Ben.Awaits("didn’t work out");

        Assert.InRange(Ada.Chat.Messages.Count, said, said + 1);
        var left = await Residue.FindAsync(Bot.Database, $"{id}", $"{Ada.EntraId}");
        Assert.All(left, trace => Assert.StartsWith("public.audit_entries", trace, StringComparison.Ordinal));
        Assert.DoesNotContain(Bot.Logs.Complaints, line => line.Contains("are lost", StringComparison.Ordinal));
    }

    [Fact]
    public async Task S18_who_writes_again_begins_from_nothing()
    {
        await Ada.Says("erase me");
        await Ada.Presses("Erase everything");
        await Ada.DoesTheSameAgain();
        await Bot.RunJobsAsync();

        Assert.True((await Ada.Says("my mentorships")).Says("no mentorships yet"));
        Assert.False((await Ada.Says("my data")).Says("Sign-ups"), Ada.Card.Words);
    }
}
