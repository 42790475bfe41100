using System.Net;
using Ical.Net;
using Ical.Net.CalendarComponents;
using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Testing;
using MentorBot.Testing.Outside;

namespace MentorBot.Bot.Tests.Sessions;

/// <summary>A session as a calendar file, behind a link that works once.</summary>
public sealed class SessionFileTests : PairTalk
{
    protected override Action<BotHostSettings>? Settings =>
        settings => settings.Configuration["MentorBot:PublicUrl"] = "https://bot.test";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await BothAcceptAsync();
        await Ada.Says("meet");
        await Ada.Presses("Propose all 3", new { form = "InPerson", place = "Room 4; BEGIN:VEVENT" });
        await Ben.Awaits("Ada proposes times");
        await Ben.Presses("Meet on Thu, Mar 5, 4:00 PM (your time)");
    }

    [Fact]
    public async Task The_file_holds_the_session_in_the_readers_zone_and_works_once()
    {
        var link = await Ben.Presses("Add to calendar");
        Assert.True(link.Says("It works once"), link.Words);
        var address = AddressOn(link.Card);
        using var look = await Bot.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, look.StatusCode);

        using var file = await PostAsync(address.Fragment[1..]);
        using var again = await PostAsync(address.Fragment[1..]);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (file.StatusCode, again.StatusCode));
        Assert.Equal("text/calendar", file.Content.Headers.ContentType!.MediaType);
        var calendar = Calendar.Load(await file.Content.ReadAsStringAsync())!;
        var session = Assert.Single(calendar.Events);
        Assert.Equal("PUBLISH", calendar.Method);
        Assert.Equal("Europe/Berlin", Assert.Single(calendar.TimeZones).TzId);
        Assert.Equal(("Europe/Berlin", 16), (session.Start!.TzId, session.Start.Hour));
        Assert.Equal(new DateTime(2026, 3, 5, 15, 0, 0), session.Start.AsUtc);
        Assert.Equal(TimeSpan.FromMinutes(45), session.End!.AsUtc - session.Start.AsUtc);
        Assert.Equal("Room 4; BEGIN:VEVENT", session.Location);
        Assert.Equal("Mentoring session with Ada", session.Summary);
        Assert.DoesNotContain(Bot.Logs.Lines, line => line.Contains(address.Fragment[1..], StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_cancellation_the_file_takes_the_same_entry_out()
    {
        var before = await FileAsync(await Ben.Presses("Add to calendar"));
        await Ben.Says("meet");
        await Ben.Presses("Cancel session");

        var after = await FileAsync(await Ben.Presses("Off my calendar"));

        Assert.Equal("CANCEL", after.Calendar!.Method);
        Assert.Equal(before.Uid, after.Uid);
        Assert.True(after.Sequence > before.Sequence);
        Assert.Equal("CANCELLED", after.Status);
    }

    [Fact]
    public async Task A_guess_or_a_late_link_gives_nothing()
    {
        var address = AddressOn((await Ben.Presses("Add to calendar")).Card);
        foreach (var guess in new[] { "", "x", new string('a', 5_000), "' OR 1=1 --", "\0" })
        {
            using var refused = await PostAsync(guess);
            Assert.InRange((int)refused.StatusCode, 400, 413);
        }

        Bot.Clock.Advance(TimeSpan.FromMinutes(10));
        using var late = await PostAsync(address.Fragment[1..]);
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
    }

    private async Task<CalendarEvent> FileAsync(BotAnswer link)
    {
        using var file = await PostAsync(AddressOn(link.Card).Fragment[1..]);
        return Assert.Single(Calendar.Load(await file.Content.ReadAsStringAsync())!.Events);
    }

    private static Uri AddressOn(SeenCard card) =>
        new(
            card.Json.GetProperty("actions")
                .EnumerateArray()
                .First(action => action.GetProperty("type").GetString() == "Action.OpenUrl")
                .GetProperty("url")
                .GetString()!
        );

    private async Task<HttpResponseMessage> PostAsync(string secret)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["secret"] = secret });
        await form.LoadIntoBufferAsync();
        return await Bot.Http.PostAsync(new Uri("/session", UriKind.Relative), form);
    }
}
