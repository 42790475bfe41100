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

/// <summary>
/// D13: how soon news arrives with a storm of 429s over the digests of others and without it, in turn: from the moment it is
/// written to the moment the connector has it. Only the long form judges the times.
/// </summary>
[Trait("promise", "D13")]
[Collection(MeasuredAlone.Name)]
public sealed class D13Neighbours : DeliveryTest
{
    private const double MostSlower = 1.1;
    private static readonly int Rounds = Effort.Of(1, 9);
    private static readonly int Count = Effort.Of(20, 200);
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<string, long> arrived = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> refused = new(StringComparer.Ordinal);
    private readonly HashSet<string> stormy = new(StringComparer.Ordinal);

    [Fact]
    public async Task D13_those_outside_a_storm_hear_as_soon_as_without_it()
    {
        Connector.Latency = () => Latency;
        Connector.Witness = Note;
        Connector.Faults.Otherwise = Throttle;
        var calm = await GivenPeopleAsync("Calm");
        var node = await StartNodeAsync(clock: TimeProvider.System);
        List<(double Without, double During)> rounds = [];
        await TellAsync(calm, node);
        for (var round = 0; round < Rounds; round++)
        {
            var without = P95(await TellAsync(calm, node));
            await BeginStormAsync(await GivenPeopleAsync($"Stormy {round}"), node);
            rounds.Add((without, P95(await TellAsync(calm, node))));
            Assert.Equal(0, await InStoreAsync(s => s.Notices.SumAsync(n => n.Attempts)));
            await InStoreAsync(s => s.Notices.ExecuteDeleteAsync());
        }

        // What else goes on hits single rounds; the storm would slow down them all.
        var usual = rounds.OrderBy(round => round.During / round.Without).ElementAt(Rounds / 2);
        Judge(usual.Without, usual.During);
    }

    private static void Judge(double without, double during)
    {
        var figure = new Figure(
            "D13",
            FormattableString.Invariant(
                $"{Rounds * Count} messages to others, with and without 429s for {Count} digests that wait 5 to 30 s"
            ),
            FormattableString.Invariant(
                $"p95 {during:0.0} ms instead of {without:0.0} ms, {during / without:0.00} ×, the median of {Rounds} rounds"
            ),
            during <= MostSlower * without
        );
        figure.Note();
        Assert.True(figure.IsKept || !Effort.IsFull, figure.Found);
    }

    private Fault? Throttle(ConnectorRequest request)
    {
        if (request.ConversationId is not { } chat || !stormy.Contains(chat))
        {
            return null;
        }

        refused[chat] = true;
        return new Fault(429, "Throttled", TimeSpan.FromSeconds(Random.Shared.Next(5, 31)), Latency);
    }

    private void Note(ConnectorRequest request)
    {
        if (request is { Route: ConnectorRoute.Send, Arrived: true })
        {
            arrived[request.ConversationId!] = Stopwatch.GetTimestamp();
        }
    }

    /// <summary>Until everybody in it was refused once; from then on it comes again and again.</summary>
    private async Task BeginStormAsync(List<Person> people, DeliveryNode node)
    {
        stormy.Clear();
        stormy.UnionWith(people.Select(ChatOf));
        var now = TimeProvider.System.GetUtcNow();
        await GivenAsync([.. people.Select(p => Notice.Tell(p.Id, NoticeKind.ManagerDigest, Ids.NewGuid(now), now))]);
        node.Bell.Signal();
        await Eventually.SoAsync(() => people.All(p => refused.ContainsKey(ChatOf(p))), "the storm is there");
    }

    /// <summary>One message to each, one after the other.</summary>
    /// <returns>Milliseconds from before it was written until it had arrived.</returns>
    private async Task<List<double>> TellAsync(List<Person> people, DeliveryNode node)
    {
        var written = new Dictionary<string, long>(StringComparer.Ordinal);
        arrived.Clear();
        foreach (var person in people)
        {
            var now = TimeProvider.System.GetUtcNow();
            written[ChatOf(person)] = Stopwatch.GetTimestamp();
            await GivenAsync(Notice.Tell(person.Id, NoticeKind.Introduction, Ids.NewGuid(now), now));
            node.Bell.Signal();
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }

        await Eventually.SoAsync(() => written.Keys.All(arrived.ContainsKey), "everybody hears it");
        return [.. written.Select(w => Stopwatch.GetElapsedTime(w.Value, arrived[w.Key]).TotalMilliseconds)];
    }

    private async Task<List<Person>> GivenPeopleAsync(string name)
    {
        var people = Enumerable.Range(1, Count).Select(i => A.Person($"{name} {i}", atAnyHour: true)).ToList();
        await GivenAsync([.. people]);
        await GivenAsync([.. people.Select(person => Meet(person))]);
        return people;
    }

    private static double P95(List<double> times) => times.Order().ElementAt(times.Count * 95 / 100);
}
