using MentorBot.Bot.Tests.Delivery;
using MentorBot.Domain.Notices;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Promises;

[Trait("promise", "D6")]
public sealed class D06Order : DeliveryTest
{
    private static readonly (int People, int Each) Size = Effort.Of((20, 5), (200, 20));

    [Fact]
    public async Task D6_first_deliveries_keep_their_order_in_each_conversation_through_429s_and_senders_that_die()
    {
        var people = Enumerable.Range(1, Size.People).Select(i => A.Person($"Person {i}")).ToList();
        await GivenAsync([.. people]);
        await GivenAsync([.. people.Select(person => Meet(person))]);
        var said = people.ToDictionary(person => person, _ => new List<Notice>());
        for (var i = 0; i < Size.Each; i++)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(10));
            people.ForEach(person => said[person].Add(Tell(person)));
        }

        Connector.Faults.Add(new Fault(429, "Throttled", RetryAfter: TimeSpan.FromSeconds(1)), times: Size.People);
        await GivenAsync([.. said.Values.SelectMany(notices => notices).Reverse()]);
        await NewNode(DeliveryNode.Quick(lease: TimeSpan.FromSeconds(2))).Outbox.ClaimAsync(7, CancellationToken.None);

        await Task.WhenAll(StartNodeAsync(), StartNodeAsync());
        await Eventually.SoAsync(WalkAsync, "everything is sent");

        Assert.All(people, person => Assert.Equal(Subjects(said[person]), ArrivedIn(person).Distinct()));
    }

    private Task<bool> WalkAsync()
    {
        Clock.Advance(TimeSpan.FromMilliseconds(500));
        return InStoreAsync(async store => !await store.Notices.AnyAsync());
    }
}
