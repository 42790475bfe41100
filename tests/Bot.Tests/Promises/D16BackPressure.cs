using System.Collections.Concurrent;
using System.Net;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Promises;

/// <summary>
/// D16: ten times more than a node takes. What it cannot take it turns away at once and asks to come back; what it has
/// acknowledged has happened.
/// </summary>
[Trait("promise", "D16")]
[Collection(MeasuredAlone.Name)]
public sealed class D16BackPressure : IAsyncLifetime
{
    private const int People = 200;

    /// <summary>Megabytes; the caches of a node that has just begun are in it.</summary>
    private const int MostGrowth = 64;
    private static readonly TimeSpan Time = Effort.Of(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(60));
    private readonly ConcurrentBag<string> acknowledged = [];
    private Proposals proposals = null!;
    private int turnedAway;

    private BotHost Bot => proposals.Bot;

    /// <summary>A small node: four turns at once and sixteen in line, asked by two hundred at a time.</summary>
    public async Task InitializeAsync() =>
        proposals = await Proposals.MakeAsync(
            People,
            settings =>
            {
                settings.Configuration["MentorBot:Turns:AtOnce"] = "4";
                settings.Configuration["MentorBot:Turns:Waiting"] = "16";
            }
        );

    public async Task DisposeAsync() => await Bot.DisposeAsync();

    [Fact]
    public async Task D16_a_flood_is_turned_away_with_a_time_to_come_back_and_loses_nothing_acknowledged()
    {
        // What is measured is the bot's memory, not the connector's, which would keep every card.
        Bot.Connector.Witness = _ => { };
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var over = new CancellationTokenSource(Time);

        await Task.WhenAll(proposals.All.Select(proposal => PressAsync(proposal, over.Token)));

        Assert.True(acknowledged.Count >= People, $"{acknowledged.Count} turns were acknowledged");
        Assert.True(turnedAway > People, $"{turnedAway} requests were turned away");
        Assert.Equal(acknowledged.Distinct().Count(), await HandledAsync());
        var grown = (GC.GetTotalMemory(forceFullCollection: true) - before) >> 20;
        new Figure(
            "D16",
            FormattableString.Invariant(
                $"{People} at once on a node for 4 turns and 16 in line, for {Time.TotalSeconds} s"
            ),
            FormattableString.Invariant(
                $"{acknowledged.Count} acknowledged and done, {turnedAway} asked to come back, {grown} MB more memory"
            ),
            grown < MostGrowth
        ).Note();
        Assert.True(grown < MostGrowth, $"{grown} MB more than before");
        Assert.DoesNotContain(Bot.Logs.Complaints, line => line.Contains("The turn failed", StringComparison.Ordinal));
    }

    /// <summary>Presses until the time is over, and then until it was heard; the channel, too, does not give up at once.</summary>
    private async Task PressAsync(Proposal proposal, CancellationToken over)
    {
        for (var heard = false; !heard || !over.IsCancellationRequested; )
        {
            using var answer = await proposal.PostAsync();
            heard |= answer.StatusCode == HttpStatusCode.OK;
            await NoteAsync(proposal, answer);
        }
    }

    private async Task NoteAsync(Proposal proposal, HttpResponseMessage answer)
    {
        if (answer.StatusCode == HttpStatusCode.OK)
        {
            acknowledged.Add(proposal.ActivityId);
            return;
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.True(answer.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Interlocked.Increment(ref turnedAway);
        await Task.Delay(TimeSpan.FromMilliseconds(20));
    }

    private async Task<int> HandledAsync()
    {
        await using var store = Bot.Database.NewStore();
        return await store.Audit.CountAsync(entry => entry.Action == "accept-proposal");
    }
}
