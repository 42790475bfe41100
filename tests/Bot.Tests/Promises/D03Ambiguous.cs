using MentorBot.Bot.Tests.Delivery;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Promises;

[Trait("promise", "D3")]
public sealed class D03Ambiguous : DeliveryTest
{
    private static readonly int Count = Effort.Of(150, 3000);
    private static readonly int Faults = Count / 50;

    [Fact]
    public async Task D3_a_send_that_was_accepted_and_answered_502_never_doubles_a_check_in_or_a_digest()
    {
        var people = Enumerable.Range(1, Count).Select(i => A.Person($"Person {i}")).ToList();
        await GivenAsync([.. people]);
        await GivenAsync([.. people.Select(person => Meet(person))]);
        var seen = 0;
        Connector.Faults.Add(
            new Fault(502, AfterAccepting: true),
            Faults,
            when: _ => Interlocked.Increment(ref seen) % 50 == 25
        );
        await GivenAsync([
            .. people.Select((p, i) => Tell(p, i % 3 == 0 ? NoticeKind.ManagerDigest : NoticeKind.CheckIn)),
        ]);

        await Task.WhenAll(StartNodeAsync(), StartNodeAsync());
        await SettledAsync();

        Assert.All(people, person => Assert.Single(ArrivedIn(person)));
        var parked = await InStoreAsync(s => s.Notices.Where(n => n.State == NoticeState.Ambiguous).ToListAsync());
        Assert.Equal(Faults, parked.Count);
        Assert.All(parked, notice => Assert.Equal("502 ServiceError", notice.LastError));

        await DecideAsync(parked);
        await SettledAsync();
        Assert.Equal(Count + 1, people.Sum(person => ArrivedIn(person).Count));
        Assert.Equal(0, await InStoreAsync(s => s.Notices.CountAsync()));
    }

    /// <summary>A coordinator has the first sent once more, and lets the others be.</summary>
    private async Task DecideAsync(List<Notice> parked)
    {
        var act = ActOf(Ada, isCoordinator: true);
        NoticeId[] rest = [.. parked.Skip(1).Select(n => n.Id)];
        using var bell = new OutboxSignal();
        var stuck = await InStoreAsync(s => new ListStuckNotices(s).RunAsync(new StuckQuery(0, 10), act, default));
        Assert.Equal(parked.Count, stuck.Value.Total);
        var released = await InStoreAsync(s => new ReleaseStuckNotices(s, bell).RunAsync([parked[0].Id], act, default));
        Assert.Equal(1, released.Value);
        Assert.Equal(
            rest.Length,
            (await InStoreAsync(s => new DropStuckNotices(s).RunAsync(rest, act, default))).Value
        );
    }

    private Task SettledAsync() =>
        Eventually.SoAsync(
            () => InStoreAsync(s => s.Notices.AllAsync(n => n.State == NoticeState.Ambiguous)),
            "everything is sent or parked"
        );
}
