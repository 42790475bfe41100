using MentorBot.Bot.Tests.Delivery;
using MentorBot.Domain.Notices;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Promises;

[Trait("promise", "D15")]
public sealed class D15Poison : DeliveryTest
{
    private static readonly int Count = Effort.Of(200, 5000);

    [Fact]
    public async Task D15_what_is_always_refused_or_cannot_be_composed_dies_and_holds_nobody_up()
    {
        var people = Enumerable.Range(1, Count).Select(i => A.Person($"Person {i}")).ToList();
        await GivenAsync([.. people]);
        await GivenAsync([.. people.Select(person => Meet(person))]);
        var notices = people.ConvertAll(person => Tell(person, lifetime: TimeSpan.FromDays(60)));
        var refused = people.Where((_, i) => i % 200 == 50).ToList();
        var broken = notices.Where((_, i) => i % 200 == 150).ToList();
        refused.ForEach(p => Connector.Faults.In(ChatOf(p), new Fault(400, "BadSyntax"), times: 99));
        broken.ForEach(notice => Composer.Broken.Add(notice.SubjectId));
        await GivenAsync([.. notices]);

        await StartNodeAsync();
        var good = Count - refused.Count - broken.Count;
        await Eventually.SoAsync(() => SentAsync(good), "all others are sent");
        await Eventually.SoAsync(TryAgainAsync, "the poison is dead");

        Assert.Equal(good, await InStoreAsync(s => s.SentNotices.CountAsync()));
        var dead = await InStoreAsync(s => s.Notices.ToDictionaryAsync(n => n.Id));
        Assert.Equal(refused.Count + broken.Count, dead.Count);
        Assert.All(broken, notice => Assert.Equal(12, dead[notice.Id].Attempts));
        Assert.Equal(refused.Count, dead.Values.Count(n => n is { Attempts: 1, LastError: "400 BadSyntax" }));
    }

    private Task<bool> SentAsync(int count) => InStoreAsync(async s => await s.SentNotices.CountAsync() >= count);

    private Task<bool> TryAgainAsync()
    {
        Clock.Advance(TimeSpan.FromMinutes(10));
        return InStoreAsync(s => s.Notices.AllAsync(n => n.State == NoticeState.Dead));
    }
}
