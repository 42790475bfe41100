using MentorBot.Bot.Configuration;
using MentorBot.Bot.Delivery;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MentorBot.Bot.Tests.Delivery;

public sealed class DispatcherTests : DeliveryTest
{
    [Fact]
    public async Task A_commit_in_this_process_is_sent_without_waiting_for_the_next_look()
    {
        var patient = new DeliveryOptions { Poll = TimeSpan.FromHours(1), Pace = TimeSpan.Zero };
        var node = await StartNodeAsync(patient);
        await Task.Delay(300);
        var notice = Tell(Ada);

        using (var scope = node.NewScope())
        {
            var store = scope.ServiceProvider.GetRequiredService<MentorStore>();
            store.Notices.Add(notice);
            await store.SaveChangesAsync();
        }

        await EventuallyAsync(notice, NoticeEnding.Sent);
    }

    [Fact]
    public async Task What_a_dead_node_claimed_is_sent_by_another_when_the_lease_is_over()
    {
        var notice = Tell(Ada, NoticeKind.CheckIn);
        await GivenAsync(notice);
        var dead = NewNode(DeliveryNode.Quick(lease: TimeSpan.FromSeconds(2)));
        var claimed = Assert.Single(await dead.Outbox.ClaimAsync(10, CancellationToken.None));

        await StartNodeAsync();
        await EventuallyAsync(notice, NoticeEnding.Sent);

        Assert.Single(ArrivedIn(Ada));
        var late = new NoticeResult(claimed, new NoticeOutcome.Dead("late"));
        Assert.Empty(await dead.Outbox.AcknowledgeAsync([late], CancellationToken.None));
        Assert.Equal(NoticeEnding.Sent, (await ReadLogAsync(notice))!.Outcome);
    }

    [Fact]
    public async Task What_was_committed_before_a_crash_is_sent_after_the_restart()
    {
        await using (var before = await StartNodeAsync())
        {
            await before.StopAsync();
        }

        var notice = Tell(Ada);
        await GivenAsync(notice);
        Assert.Empty(Connector.Ledger);

        await StartNodeAsync();
        await EventuallyAsync(notice, NoticeEnding.Sent);
        Assert.Single(ArrivedIn(Ada));
    }

    [Fact]
    public async Task Each_person_hears_everything_once_and_in_order_from_three_nodes_at_once()
    {
        var people = Enumerable.Range(1, 10).Select(i => A.Person($"Person {i}")).ToList();
        await GivenAsync([.. people]);
        await GivenAsync([.. people.Select(person => Meet(person))]);
        var said = new Dictionary<Person, List<Notice>>();
        for (var i = 0; i < 6; i++)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(10));
            people.ForEach(person => (said.TryGetValue(person, out var l) ? l : said[person] = []).Add(Tell(person)));
        }

        Connector.Faults.Add(new Fault(429, "Throttled", RetryAfter: TimeSpan.FromSeconds(1)), times: 8);
        await GivenAsync([.. said.Values.SelectMany(notices => notices).Reverse()]);

        await Task.WhenAll(StartNodeAsync(), StartNodeAsync(), StartNodeAsync());
        using var walking = new CancellationTokenSource();
        var walk = WalkAsync(walking.Token);
        foreach (var notice in said.Values.Select(notices => notices[^1]))
        {
            await EventuallyAsync(notice, NoticeEnding.Sent);
        }

        await walking.CancelAsync();
        await walk;
        Assert.All(people, person => Assert.Equal(Subjects(said[person]), ArrivedIn(person)));
    }

    [Fact]
    public async Task A_stop_waits_for_what_is_under_way_and_begins_nothing_new()
    {
        var grace = A.Person("Grace Hopper");
        await GivenAsync(grace);
        var (first, second) = (Tell(Ada), Tell(grace));
        Connector.Faults.Add(new Fault(201, Body: "{\"id\":\"1\"}", Delay: TimeSpan.FromSeconds(1)));
        await GivenAsync(Meet(grace), first);
        var node = await StartNodeAsync();
        await Eventually.SoAsync(() => Connector.Ledger.Count == 1, "the first send is under way");

        var stop = node.StopAsync();
        await GivenAsync(second);
        await stop;

        Assert.Equal(NoticeEnding.Sent, (await ReadLogAsync(first))!.Outcome);
        Assert.Equal(NoticeState.Pending, (await ReadAsync(second)).State);
    }

    [Fact]
    public async Task A_stop_that_cannot_wait_any_longer_takes_a_check_in_for_sent_perhaps()
    {
        var notice = Tell(Ada, NoticeKind.CheckIn);
        Connector.Faults.Add(new Fault(201, Delay: TimeSpan.FromSeconds(8)));
        await GivenAsync(notice);
        var node = await StartNodeAsync(DeliveryNode.Quick(grace: TimeSpan.FromMilliseconds(100)));
        await Eventually.SoAsync(() => Connector.Ledger.Count == 1, "the send is under way");

        await node.StopAsync();

        Assert.Equal(NoticeState.Ambiguous, (await ReadAsync(notice)).State);
    }

    [Fact]
    public async Task No_more_is_under_way_than_there_are_slots()
    {
        var people = Enumerable.Range(1, 6).Select(i => A.Person($"Person {i}")).ToList();
        await GivenAsync([.. people]);
        Connector.Faults.Add(new Fault(201, Body: "{\"id\":\"1\"}", Delay: TimeSpan.FromMilliseconds(700)), times: 6);
        await GivenAsync([.. people.Select(person => Meet(person)), .. people.Select(person => Tell(person))]);

        await StartNodeAsync(DeliveryNode.Quick(slots: 2));
        await Eventually.SoAsync(() => Connector.Ledger.Count == people.Count, "everybody is told");

        Assert.Equal(2, Connector.MostUnderWay);
    }

    [Fact]
    public async Task While_outcomes_cannot_be_written_down_only_a_second_of_each_slot_is_sent()
    {
        var people = Enumerable.Range(1, 12).Select(i => A.Person($"Person {i}", atAnyHour: true)).ToList();
        var first = Tell(Ada);
        await GivenAsync([first, .. people]);
        await StartNodeAsync(DeliveryNode.Quick(slots: 2));
        await EventuallyAsync(first, NoticeEnding.Sent);
        Connector.Faults.Add(
            new Fault(201, Body: "{\"id\":\"1\"}", Delay: TimeSpan.FromMilliseconds(500)),
            times: people.Count
        );
        await GivenAsync([.. people.Select(person => Meet(person)), .. people.Select(person => Tell(person))]);
        await Eventually.SoAsync(() => Connector.Ledger.Count >= 3, "the slots are taken");

        await using (await LockOutboxAsync())
        {
            // On a busy machine some were written down before the lock was there.
            var most = await InStoreAsync(s => s.SentNotices.CountAsync()) + 2 * Acknowledger.MostUnwrittenPerSlot;
            await Eventually.SoAsync(() => Connector.Ledger.Count == most, "each slot sends a second");
            await Task.Delay(TimeSpan.FromSeconds(2));
            Assert.Equal(most, Connector.Ledger.Count);
        }

        await Eventually.SoAsync(() => Connector.Ledger.Count == 1 + people.Count, "everybody is told");
    }

    /// <summary>Nobody can write into the outbox until it is disposed of.</summary>
    private async Task<NpgsqlConnection> LockOutboxAsync()
    {
        var connection = new NpgsqlConnection(Database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("BEGIN; LOCK TABLE notices IN SHARE MODE", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private async Task WalkAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Delay(TimeSpan.FromMilliseconds(100), CancellationToken.None);
        }
    }
}
