using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Testing.Outside;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MentorBot.Testing.Faults;

/// <summary>The size of a scenario, and how the connector behaves.</summary>
/// <param name="Messages">How many messages are to be sent in total; a multiple of <paramref name="Each"/>.</param>
/// <param name="Each">Messages per person.</param>
/// <param name="Rates">How often the connector fails.</param>
/// <param name="Lease">How long the claims of a dead node last; longer than a send can take.</param>
/// <param name="Latency">How long the connector takes to answer.</param>
/// <param name="Unreachable">One person in this many has blocked the bot; 0 for nobody.</param>
public sealed record StageSettings(
    int Messages,
    int Each,
    FaultRates Rates,
    TimeSpan Lease,
    TimeSpan Latency = default,
    int Unreachable = 0,
    int Seed = 1
)
{
    public const int Slots = 16;

    /// <summary>The most sends of a node that may have started without their result being saved, as docs/reliability.md promises.</summary>
    public const int MostUnwritten = 2 * Slots;
}

/// <summary>
/// The setting of a scenario: a database server of its own, a connector with a ledger, people waiting for messages, and
/// nodes.
/// </summary>
public sealed class Stage : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private readonly StageSettings settings;
    private readonly PrivateCluster cluster;
    private readonly string database;
    private readonly NpgsqlDataSource source;
    private readonly ConcurrentDictionary<string, NodeProcess> nodes = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> claimedAtKills = [];

    private Stage(StageSettings settings, PrivateCluster cluster, string database, FakeConnector connector)
    {
        (this.settings, this.cluster, this.database, Connector) = (settings, cluster, database, connector);
        source = NpgsqlDataSource.Create(database);
        Mix = new FaultMix(settings.Rates, settings.Seed);
        connector.Witness = Ledger.Write;
        connector.Faults.Otherwise = Mix.Of;
        connector.Latency = () => settings.Latency;
    }

    public Ledger Ledger { get; } = new();

    public FakeConnector Connector { get; }

    public FaultMix Mix { get; }

    public string Database => database;

    public IReadOnlyCollection<NodeProcess> Nodes => [.. nodes.Values];

    /// <summary>Sends that were claimed and not settled when a node was killed; at most this many may arrive twice.</summary>
    public int ClaimedAtKills { get; private set; }

    public static async Task<Stage> SetAsync(StageSettings settings)
    {
        var server = await PrivateCluster.StartAsync();
        var connector = await FakeConnector.StartAsync();
        var stage = new Stage(settings, server, await server.NewDatabaseAsync(), connector);
        var people = settings.Messages / settings.Each;
        var crowd = await Crowd.GatherAsync(stage.NewStore, connector.ServiceUrl, people, settings.Each);
        foreach (var person in crowd.People)
        {
            connector.SetPersonalChat($"29:{person.Id}", Crowd.ChatOf(person.Id));
        }

        stage.Ledger.Expected = crowd.Messages;
        stage.Block(crowd.People);
        return stage;
    }

    /// <summary>A store that tolerates short outages of the database.</summary>
    public MentorStore NewStore() =>
        new(new DbContextOptionsBuilder<MentorStore>().UseNpgsql(source, o => o.EnableRetryOnFailure(10)).Options);

    public async Task<NodeProcess> StartNodeAsync(string name)
    {
        var node = NodeProcess.Start(name, database, Delivery());
        nodes[name] = node;
        return await node.IsReadyAsync();
    }

    /// <summary>Kills the node with SIGKILL and starts another with the same name.</summary>
    public async Task KillAsync(string name)
    {
        await nodes[name].KillAsync();
        await RememberClaimsAsync();
        await ReplaceAsync(name);
    }

    /// <summary>Starts a node with the name of one that has ended.</summary>
    public async Task ReplaceAsync(string name)
    {
        await nodes[name].DisposeAsync();
        await StartNodeAsync(name);
    }

    public NodeProcess Node(string name) => nodes[name];

    public Task CrashDatabaseAsync() => cluster.CrashAsync();

    /// <summary>Waits until this share of all messages has arrived.</summary>
    /// <param name="part">From 0 to 1.</param>
    public Task ArrivedAsync(double part, TimeSpan patience) =>
        UntilAsync(() => Ledger.Arrived >= part * settings.Messages, patience);

    /// <summary>Waits until this many distinct messages have arrived.</summary>
    public Task ArrivedAsync(int count, TimeSpan patience) => UntilAsync(() => Ledger.Arrived >= count, patience);

    /// <summary>
    /// Waits until nothing sendable is left, and then for as long as a duplicate could still arrive. Failing to get
    /// there in time shows in the verdict.
    /// </summary>
    public async Task SettleAsync(TimeSpan patience)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < patience && Ledger.Missing.Count > 0 && await WaitingAsync() > 0)
        {
            await Task.Delay(Look * 10);
        }

        while (watch.Elapsed < patience && await WaitingAsync() > 0)
        {
            await Task.Delay(Look * 10);
        }
    }

    public async Task<Verdict> JudgeAsync()
    {
        var missing = Ledger.Missing;
        var fates = await FatesAsync(missing);
        var doubled = Ledger.Doubled;
        return new Verdict(
            settings.Messages,
            Ledger.Arrived,
            missing.Count(message => !fates.ContainsKey(message)),
            fates,
            await WaitingAsync(),
            doubled.Count,
            doubled.Count(message => !claimedAtKills.Contains(message)),
            Ledger.Inversions
        );
    }

    /// <summary>The waves of check-ins, as coordinators read their account.</summary>
    public async Task<IReadOnlyList<MessageWave>> AccountAsync()
    {
        await using var store = NewStore();
        var asked = new CommandContext(
            Actor: null,
            IsCoordinator: true,
            TimeProvider.System.GetUtcNow(),
            Activity: null
        );
        return (await new ReadMessageAccount(store).RunAsync(asked, CancellationToken.None)).Value.Waves;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes.Values)
        {
            await node.DisposeAsync();
        }

        await Connector.DisposeAsync();
        await source.DisposeAsync();
        await cluster.DisposeAsync();
    }

    private Dictionary<string, string> Delivery() =>
        new(StringComparer.Ordinal)
        {
            ["MentorBot:Delivery:Slots"] = StageSettings.Slots.ToString(CultureInfo.InvariantCulture),
            ["MentorBot:Delivery:PerSecond"] = "1000000",
            ["MentorBot:Delivery:Pace"] = "00:00:00",
            ["MentorBot:Delivery:Poll"] = "00:00:00.1",
            ["MentorBot:Delivery:Lease"] = settings.Lease.ToString("c", CultureInfo.InvariantCulture),
        };

    private void Block(IReadOnlyList<Person> people)
    {
        for (var i = 1; settings.Unreachable > 0 && i < people.Count; i += settings.Unreachable)
        {
            Connector.Chat(Crowd.ChatOf(people[i].Id)).Refusal = "ConversationBlockedByUser";
        }
    }

    private async Task RememberClaimsAsync()
    {
        await using var store = NewStore();
        var claimed = await store
            .Notices.Where(n => n.State == NoticeState.Claimed)
            .Select(n => n.SubjectId)
            .ToListAsync();
        claimedAtKills.UnionWith(claimed);
        ClaimedAtKills += claimed.Count;
    }

    /// <summary>Notices that will still be sent.</summary>
    private async Task<int> WaitingAsync()
    {
        await using var store = NewStore();
        return await store.Notices.CountAsync(n =>
            (n.State == NoticeState.Pending || n.State == NoticeState.Claimed)
            && n.Kind == NoticeKind.CheckIn
            && store.People.Any(p => p.Id == n.RecipientId && p.Reachability == Reachability.Reachable)
        );
    }

    /// <summary>What the outbox knows about messages that did not arrive; one it does not know is lost.</summary>
    private async Task<Dictionary<Guid, string>> FatesAsync(IReadOnlyList<Guid> missing)
    {
        await using var store = NewStore();
        var open = await store
            .Notices.Where(n => missing.Contains(n.SubjectId))
            .Select(n => new { n.SubjectId, n.State })
            .ToListAsync();
        var dropped = await store
            .SentNotices.Where(n => missing.Contains(n.SubjectId) && n.Outcome == NoticeEnding.Dropped)
            .Select(n => n.SubjectId)
            .ToListAsync();
        return open.Select(n => (Subject: n.SubjectId, State: $"{n.State}"))
            .Concat(dropped.Select(subject => (Subject: subject, State: nameof(NoticeEnding.Dropped))))
            .ToDictionary(fate => fate.Subject, fate => fate.State);
    }

    private static async Task UntilAsync(Func<bool> isSo, TimeSpan patience)
    {
        var watch = Stopwatch.StartNew();
        while (!isSo() && watch.Elapsed < patience)
        {
            await Task.Delay(Look);
        }
    }
}
