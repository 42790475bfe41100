using System.Net;
using System.Text.Json;
using MentorBot.Testing;
using MentorBot.Testing.Outside;

namespace MentorBot.Bot.Tests.Promises;

/// <summary>S18, as people meet it: a copy of everything, by a link that works once.</summary>
[Trait("promise", "S18")]
public sealed class S18Download : PersonalData
{
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
