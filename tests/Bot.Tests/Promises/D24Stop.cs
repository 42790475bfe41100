using MentorBot.Bot.Configuration;
using MentorBot.Bot.Tests.Delivery;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Bot.Tests.Promises;

/// <summary>D24: everything unprompted can be stopped at once, and goes on with nothing lost or told twice.</summary>
[Trait("promise", "D24")]
public sealed class D24Stop : DeliveryTest
{
    private static readonly int Count = Effort.Of(400, 4_000);
    private static readonly TimeSpan Traffic = Effort.Of(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(60));

    private List<Person> people = [];

    [Fact]
    public async Task D24_a_stop_holds_everything_on_all_nodes_within_a_second_and_loses_nothing()
    {
        await GivenPeopleAsync();
        await GivenAsync([.. people.Select(person => Tell(person, lifetime: TimeSpan.FromHours(1)))]);
        await Task.WhenAll(StartNodeAsync(Paced()), StartNodeAsync(Paced()));
        await Eventually.SoAsync(() => Connector.Ledger.Count >= 20, "it is under load");

        await StopAsync();
        await Task.Delay(TimeSpan.FromSeconds(1));
        var sent = Connector.Ledger.Count;
        Assert.InRange(sent, 20, Count - 1);
        // More falls due meanwhile, and what waits would have been too late, were it not for the stop.
        await GivenAsync([.. people.Select(person => Tell(person, NoticeKind.PartnerNote))]);
        Clock.Advance(TimeSpan.FromDays(3));
        await Task.Delay(Traffic);
        Assert.Equal(sent, Connector.Ledger.Count);
        Assert.Equal(0, await InStoreAsync(s => s.Notices.CountAsync(n => n.State == NoticeState.Claimed)));

        await ResumeAsync();
        await Eventually.SoAsync(() => InStoreAsync(s => s.Notices.AllAsync(n => false)), "everything is sent");
        Assert.All(people, person => Assert.Equal(2, ArrivedIn(person).Distinct().Count()));
        Assert.All(people, person => Assert.Equal(2, ArrivedIn(person).Count));
        Assert.Equal(0, await InStoreAsync(s => s.SentNotices.CountAsync(n => n.Outcome == NoticeEnding.Dropped)));
        Assert.Equal(
            ["resume-messages", "stop-messages"],
            await InStoreAsync(s => s.Audit.Select(e => e.Action).Order().ToListAsync())
        );
    }

    [Fact]
    public async Task D24_a_node_that_starts_during_a_stop_sends_nothing_either()
    {
        await GivenPeopleAsync();
        await StopAsync();
        await GivenAsync([.. people.Take(10).Select(person => Tell(person))]);

        await StartNodeAsync();
        await Task.Delay(TimeSpan.FromSeconds(1));

        Assert.Empty(Connector.Ledger);
        Assert.Null(await InStoreAsync(s => new FindOldestDue(s).RunAsync(Now, default)));
    }

    private static DeliveryOptions Paced() => DeliveryNode.Quick(slots: 4, perSecond: 50);

    private async Task GivenPeopleAsync()
    {
        people = [.. Enumerable.Range(1, Count).Select(i => A.Person($"Person {i}", atAnyHour: true))];
        await GivenAsync([.. people]);
        await GivenAsync([.. people.Select(person => Meet(person))]);
    }

    private async Task StopAsync()
    {
        var stopped = await InStoreAsync(s =>
            new StopMessages(s).RunAsync(ActOf(Ada, isCoordinator: true), CancellationToken.None)
        );
        Assert.False(stopped.IsRefused);
    }

    private async Task ResumeAsync()
    {
        using var bell = new OutboxSignal();
        await using var services = new ServiceCollection().AddNotices().BuildServiceProvider();
        var resumed = await InStoreAsync(s =>
            new ResumeMessages(s, services.GetServices<IDeadlines>(), bell).RunAsync(
                ActOf(Ada, isCoordinator: true),
                CancellationToken.None
            )
        );
        Assert.Equal(TimeSpan.FromDays(3), resumed.Value);
    }
}
