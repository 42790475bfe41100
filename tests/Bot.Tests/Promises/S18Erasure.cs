using System.Net;
using System.Text.Json;
using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Promises;

/// <summary>S18, as people meet it: a copy of everything, and to be forgotten, in the words that they use.</summary>
[Trait("promise", "S18")]
public sealed class S18Erasure : PairTalk
{
    private const string Canary = "canary-5b1e";

    protected override Action<BotHostSettings> Settings =>
        settings => settings.Configuration["MentorBot:PublicUrl"] = "https://bot.test";

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
        Assert.True((await Ada.Says("my data")).Says("Sign-ups: 0"));
    }

    [Theory]
    [InlineData("export my data")]
    [InlineData("Download my data")]
    [InlineData("give me my data")]
    public async Task S18_a_copy_of_everything_is_a_file_behind_a_link_that_works_once(string words)
    {
        await LeaveTracesAsync();
        var address = AddressOn((await Ada.Says(words)).Card);

        using var look = await Bot.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, look.StatusCode);
        Assert.True(look.Headers.Contains("Content-Security-Policy") && look.Headers.CacheControl!.NoStore);
        using var file = await PostAsync(address.Fragment[1..]);
        using var again = await PostAsync(address.Fragment[1..]);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (file.StatusCode, again.StatusCode));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        var json = JsonDocument.Parse(await file.Content.ReadAsStringAsync()).RootElement;
        var notes = json.GetProperty("tables").GetProperty("check_ins").EnumerateArray().Select(c => $"{c}");
        Assert.Contains(notes, note => note.Contains(Canary, StringComparison.Ordinal));
        Assert.Equal(1, await ActsAsync("download-my-data"));
        Assert.DoesNotContain(Bot.Logs.Lines, line => line.Contains(address.Fragment[1..], StringComparison.Ordinal));
        Assert.Empty(await Residue.FindAsync(Bot.Database, address.Fragment[1..]));
    }

    [Fact]
    public async Task S18_a_link_ends_after_minutes_and_with_the_next_one_and_no_guess_finds_one()
    {
        var first = AddressOn((await Ada.Says("export my data")).Card).Fragment[1..];
        var second = AddressOn((await Ada.Says("export my data")).Card).Fragment[1..];
        string?[] guesses = [first, "", "x", null, new string('a', 5_000), "' OR 1=1 --", "\0"];
        foreach (var guess in guesses)
        {
            using var refused = await PostAsync(guess);
            Assert.InRange((int)refused.StatusCode, 400, 413);
        }

        Bot.Clock.Advance(TimeSpan.FromMinutes(10));
        using var late = await PostAsync(second);

        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        Assert.Equal(0, await ActsAsync("download-my-data"));
    }

    /// <summary>Ada says something wherever something can be said.</summary>
    private async Task LeaveTracesAsync()
    {
        await CheckInComesAsync();
        await Ada.Presses("Yes, we met");
        await Ada.Presses(
            "Save",
            new
            {
                rating = "4",
                note = $"note {Canary}",
                audience = "Coordinator",
                nextStep = $"step {Canary}",
                fit = "Good",
            }
        );
    }

    private static Uri AddressOn(SeenCard card) =>
        new(
            card.Json.GetProperty("actions")
                .EnumerateArray()
                .Single(action => action.GetProperty("type").GetString() == "Action.OpenUrl")
                .GetProperty("url")
                .GetString()!
        );

    private async Task<HttpResponseMessage> PostAsync(string? secret)
    {
        var fields = secret is null ? new Dictionary<string, string>() : new() { ["secret"] = secret };
        using var form = new FormUrlEncodedContent(fields);
        await form.LoadIntoBufferAsync();
        return await Bot.Http.PostAsync(new Uri("/my-data", UriKind.Relative), form);
    }
}
