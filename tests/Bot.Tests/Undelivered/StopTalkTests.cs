using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Bot.Tests.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Undelivered;

/// <summary>Stopping everything unprompted from the chat.</summary>
[Trait("promise", "D24")]
public sealed class StopTalkTests : CohortTalk
{
    [Fact]
    public async Task D24_a_coordinator_stops_after_one_question_and_everybody_who_should_know_sees_it()
    {
        await GivenCohortAsync();
        Assert.Equal("sending", await HealthAsync());

        Assert.True((await Cora.Says("stop all messages")).Says("Stop all messages?"));
        Assert.Equal("sending", await HealthAsync());
        Assert.True((await Cora.Presses("Stop all")).Says("All messages are stopped"));

        Assert.StartsWith("stopped since 2026-", await HealthAsync(), StringComparison.Ordinal);
        Assert.True((await Cora.Says("cohorts")).Says("All messages are stopped"));
        Assert.True((await Cora.Says("message account")).Says("I haven’t messaged anyone first"));
        Assert.True((await Cora.Says("stop all messages")).Says("already stopped"));
    }

    [Fact]
    public async Task D24_what_waits_arrives_once_messages_are_resumed_and_answers_never_stop()
    {
        await Anna.Says("help");
        await Cora.Says("stop all messages");
        await Cora.Presses("Stop all");
        await GivenNewsAsync();

        Assert.True((await Anna.Says("help")).Says("What I can do"));
        await Bot.RunJobsAsync();
        Assert.Equal(1, await InStoreAsync(s => s.Notices.CountAsync(n => n.State == NoticeState.Pending)));
        Assert.True((await Cora.Says("resume messages")).Says("Messages are back on"));

        await Bot.UntilAsync(() => InStoreAsync(s => s.Notices.AllAsync(_ => false)), "nothing waits any more");
        Assert.Equal("sending", await HealthAsync());
        Assert.True((await Cora.Says("resume messages")).Says("Messages weren’t stopped"));
    }

    [Fact]
    public async Task D24_nobody_but_a_coordinator_can_stop_or_resume()
    {
        await Cora.Says("stop all messages");
        Assert.True((await Anna.Says("stop all messages")).Says("cannot find"));
        Assert.True((await Anna.Presses(Cora.Card, "Stop all")).Says("cannot find"));
        Assert.Equal("sending", await HealthAsync());
        await Cora.Presses("Stop all");
        Assert.True((await Anna.Says("resume messages")).Says("cannot find"));
        Assert.True((await Anna.Says("message account")).Says("cannot find"));
        Assert.StartsWith("stopped", await HealthAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task D24_the_press_that_stops_delivered_twice_is_one_stop()
    {
        await Cora.Says("stop all messages");
        await Cora.Presses("Stop all");
        Assert.True((await Cora.DoesTheSameAgain()).Says("All messages are stopped"));
        Assert.Equal(1, await InStoreAsync(s => s.Audit.CountAsync(e => e.Action == "stop-messages")));
    }

    private async Task GivenNewsAsync() =>
        await InStoreAsync(async store =>
        {
            var anna = await store.People.SingleAsync(p => p.Name == "Anna");
            store.Add(Notice.Tell(anna.Id, NoticeKind.Introduction, Ids.NewGuid(A.Now), Bot.Clock.GetUtcNow()));
            return await store.SaveChangesAsync();
        });

    private async Task<string?> HealthAsync() =>
        (await Bot.Http.GetFromJsonAsync<JsonElement>("/health/ready")).GetProperty("messages").GetString();
}
