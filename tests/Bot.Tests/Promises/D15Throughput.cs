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
/// D15: how fast everything else is sent with one message in a hundred that is always refused or cannot be composed, and
/// without, in turn. Only the long form judges the times.
/// </summary>
[Trait("promise", "D15")]
[Collection(MeasuredAlone.Name)]
public sealed class D15Throughput : DeliveryTest
{
    private const double LeastKept = 0.95;
    private static readonly int Rounds = Effort.Of(1, 21);
    private static readonly int Count = Effort.Of(200, 3000);

    private readonly HashSet<string> refused = new(StringComparer.Ordinal);
    private List<Person> people = [];
    private int arrived;

    [Fact]
    public async Task D15_poison_takes_little_from_the_speed_of_the_others()
    {
        people = [.. Enumerable.Range(1, Count).Select(i => A.Person($"Person {i}", atAnyHour: true))];
        await GivenAsync([.. people]);
        await GivenAsync([.. people.Select(person => Meet(person))]);
        Connector.Witness = Note;
        Connector.Faults.Otherwise = r => refused.Contains(r.ConversationId ?? "") ? new Fault(400, "BadSyntax") : null;
        List<double> clean = [],
            poisoned = [];
        await SendAsync(isPoisoned: true);
        for (var round = 0; round < Rounds; round++)
        {
            clean.Add(await SendAsync(isPoisoned: false));
            poisoned.Add(await SendAsync(isPoisoned: true));
        }

        Judge(clean, poisoned);
    }

    /// <summary>Each round by itself, because the machine is faster in one than in another.</summary>
    private static void Judge(List<double> clean, List<double> poisoned)
    {
        var kept = Median([.. clean.Zip(poisoned, (without, with) => with / without)]);
        var figure = new Figure(
            "D15",
            FormattableString.Invariant($"{Rounds} × {Count} messages with 1 % poison, {Rounds} × without"),
            FormattableString.Invariant(
                $"{Median(poisoned):0} good ones a second instead of {Median(clean):0}, a loss of {Math.Max(0, 1 - kept):0.0 %}"
            ),
            kept >= LeastKept
        );
        figure.Note();
        Assert.True(figure.IsKept || !Effort.IsFull, figure.Found);
    }

    /// <returns>Messages that can be sent, in a second.</returns>
    private async Task<double> SendAsync(bool isPoisoned)
    {
        var now = TimeProvider.System.GetUtcNow();
        var notices = people.ConvertAll(p => Notice.Tell(p.Id, NoticeKind.Introduction, Ids.NewGuid(now), now));
        var good = isPoisoned ? Poison(notices) : Count;
        await GivenAsync([.. notices]);
        await using (var vacuum = Database.Source.CreateCommand("VACUUM ANALYZE notices"))
        {
            await vacuum.ExecuteNonQueryAsync();
        }

        Volatile.Write(ref arrived, 0);
        var watch = Stopwatch.StartNew();
        var node = await StartNodeAsync(clock: TimeProvider.System);
        await Eventually.SoAsync(
            () => Volatile.Read(ref arrived) == good,
            "everything that can be sent is sent",
            TimeSpan.FromMilliseconds(2)
        );
        var speed = good / watch.Elapsed.TotalSeconds;
        await node.StopAsync();
        await InStoreAsync(s => s.Notices.ExecuteDeleteAsync());
        refused.Clear();
        return speed;
    }

    /// <summary>One in two hundred is always refused, one in two hundred cannot be composed.</summary>
    /// <returns>How many are left.</returns>
    private int Poison(List<Notice> notices)
    {
        for (var i = 50; i < Count; i += 100)
        {
            _ = i % 200 == 50 ? refused.Add(ChatOf(people[i])) : Composer.Broken.Add(notices[i].SubjectId);
        }

        return Count - notices.Where((_, i) => i % 100 == 50).Count();
    }

    private void Note(ConnectorRequest request)
    {
        if (request is { Route: ConnectorRoute.Send, Arrived: true })
        {
            Interlocked.Increment(ref arrived);
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
