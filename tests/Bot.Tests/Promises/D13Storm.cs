using System.Collections.Concurrent;
using System.Diagnostics;
using MentorBot.Bot.Tests.Delivery;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Promises;

[Trait("promise", "D13")]
public sealed class D13Storm : DeliveryTest
{
    private static readonly int Count = Effort.Of(20, 200);
    private static readonly int Seconds = Effort.Of(2, 10);

    private readonly ConcurrentDictionary<string, ConcurrentQueue<long>> tries = new(StringComparer.Ordinal);

    [Fact]
    public async Task D13_a_storm_of_429s_delays_its_own_conversations_only_and_costs_no_attempt()
    {
        var (stormy, calm) = (await GivenPeopleAsync("Stormy"), await GivenPeopleAsync("Calm"));
        StormOver(stormy);
        await GivenAsync([.. stormy.Concat(calm).SelectMany(p => new[] { Say(p, "1", Now), Say(p, "2", Now) })]);

        await StartNodeAsync();
        await Eventually.SoAsync(() => calm.All(p => ArrivedIn(p).Count == 2), "the others hear everything");
        Clock.Advance(TimeSpan.FromSeconds(Seconds - 1));
        await Task.Delay(200);
        Assert.All(stormy, person => Assert.Empty(ArrivedIn(person)));
        Assert.Equal(0, await InStoreAsync(s => s.Notices.SumAsync(n => n.Attempts)));

        Clock.Advance(TimeSpan.FromSeconds(Seconds));
        await Eventually.SoAsync(() => stormy.All(p => ArrivedIn(p).Count == 2), "those in the storm hear it too");
    }

    /// <summary>The channel's waits are real and begin with its answer, so this goes by the real clock.</summary>
    [Fact]
    public async Task D13_nothing_is_sent_before_a_429_allows_it()
    {
        var stormy = await GivenPeopleAsync("Stormy");
        StormOver(stormy);
        var now = TimeProvider.System.GetUtcNow();
        await GivenAsync([.. stormy.Select(p => Say(p, "1", now))]);

        await StartNodeAsync(clock: TimeProvider.System);
        await Eventually.SoAsync(() => stormy.All(p => ArrivedIn(p).Count == 1), "everybody hears it");

        Assert.All(stormy, person => Assert.InRange(Rest(ChatOf(person)).TotalSeconds, Seconds, double.MaxValue));
    }

    private void StormOver(List<Person> people)
    {
        var chats = people.Select(ChatOf).ToHashSet(StringComparer.Ordinal);
        Connector.Faults.Add(
            new Fault(429, "Throttled", RetryAfter: TimeSpan.FromSeconds(Seconds)),
            int.MaxValue,
            when: request => chats.Contains(request.ConversationId!) && IsFirst(request.ConversationId!)
        );
    }

    /// <summary>From the first try, which was refused, to the second.</summary>
    private TimeSpan Rest(string chat) => Stopwatch.GetElapsedTime(tries[chat].First(), tries[chat].Skip(1).First());

    private bool IsFirst(string chat)
    {
        var seen = tries.GetOrAdd(chat, _ => new ConcurrentQueue<long>());
        seen.Enqueue(Stopwatch.GetTimestamp());
        return seen.Count == 1;
    }

    private async Task<List<Person>> GivenPeopleAsync(string name)
    {
        var people = Enumerable.Range(1, Count).Select(i => A.Person($"{name} {i}", atAnyHour: true)).ToList();
        await GivenAsync([.. people]);
        await GivenAsync([.. people.Select(person => Meet(person))]);
        return people;
    }

    private static Notice Say(Person person, string occurrence, DateTimeOffset now) =>
        Notice.Tell(person.Id, NoticeKind.Introduction, Ids.NewGuid(now), now, occurrence: occurrence);
}
