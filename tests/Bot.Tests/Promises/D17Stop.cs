using System.Diagnostics;
using MentorBot.Bot.Tests.Delivery;
using MentorBot.Domain.Notices;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Promises;

[Trait("promise", "D17")]
public sealed class D17Stop : DeliveryTest
{
    private static readonly (int Stops, int People) Size = Effort.Of((4, 200), (20, 3000));

    [Fact]
    public async Task D17_a_stop_under_load_doubles_nothing_and_leaves_no_claim_behind()
    {
        var people = Enumerable.Range(1, Size.People).Select(i => A.Person($"Person {i}")).ToList();
        await GivenAsync([.. people]);
        await GivenAsync([.. people.Select(person => Meet(person))]);
        await GivenAsync([.. people.Select(person => Tell(person, NoticeKind.CheckIn))]);
        var slow = new Fault(201, Body: "{\"id\":\"1\"}", Delay: TimeSpan.FromMilliseconds(50), AfterAccepting: true);
        Connector.Faults.Add(slow, times: Size.People);

        for (var stop = 1; stop <= Size.Stops; stop++)
        {
            var node = await StartNodeAsync(DeliveryNode.Quick(slots: 8));
            var share = stop * Size.People / (Size.Stops + 1);
            await Eventually.SoAsync(() => Connector.Ledger.Count >= share, "it is under load");
            var began = Stopwatch.GetTimestamp();
            await node.StopAsync();
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(30), "The stop takes too long.");
            Assert.Equal(0, await InStoreAsync(s => s.Notices.CountAsync(n => n.State == NoticeState.Claimed)));
        }

        await StartNodeAsync();
        await Eventually.SoAsync(() => InStoreAsync(async s => !await s.Notices.AnyAsync()), "all is sent");
        Assert.All(people, person => Assert.Single(ArrivedIn(person)));
    }
}
