using MentorBot.Testing;
using MentorBot.Testing.Outside;

namespace MentorBot.Bot.Tests.Delivery;

public sealed class DispatcherPaceTests : DeliveryTest
{
    [Fact]
    public async Task The_first_message_of_a_process_goes_alone_and_the_others_after_it()
    {
        var people = Enumerable.Range(0, 5).Select(i => A.Person($"Person {i}", atAnyHour: true)).ToList();
        await GivenAsync([.. people]);
        await GivenAsync([.. people.Select(person => Meet(person)), .. people.Select(person => Tell(person))]);
        Connector.Faults.Add(new Fault(201, Body: "{\"id\":\"1\"}", Delay: TimeSpan.FromSeconds(1.5)));

        await StartNodeAsync(DeliveryNode.Quick(perSecond: 50));
        await Eventually.SoAsync(() => Connector.Ledger.Count == 1, "the first is under way");
        await Task.Delay(300);
        Assert.Single(Connector.Ledger);

        await Eventually.SoAsync(() => Connector.Ledger.Count == people.Count, "everybody is told");
    }
}
