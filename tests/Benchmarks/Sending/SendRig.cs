using System.Diagnostics;
using MentorBot.Bot.BotFramework;
using MentorBot.Bot.CheckIns;
using MentorBot.Bot.Configuration;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Delivery;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorBot.Benchmarks.Sending;

/// <summary>
/// The real send path: running pairs whose members all have a check-in to answer, and nodes that send them.
/// </summary>
internal sealed class SendRig : IAsyncDisposable
{
    private const string Tenant = "7d3c1a52-7a0e-4a53-9d0c-6f2f5be0a001";
    private const int BatchSize = 500;

    /// <summary>Check-ins are sent by the real clock.</summary>
    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();
    private readonly List<CheckIn> checkIns = [];
    private int rounds;

    private SendRig(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public static async Task<SendRig> CreateAsync(int people, string serviceUrl)
    {
        var rig = new SendRig(await TestDatabase.CreateAsync());
        var owner = A.Person("Owner");
        var cohort = A.Cohort(owner, state: CohortState.Active);
        await rig.WriteAsync([owner, cohort]);
        for (var pair = 0; pair < people / 2; pair += BatchSize)
        {
            await rig.WriteAsync(rig.Pairs(cohort, Math.Min(BatchSize, (people / 2) - pair), serviceUrl));
        }

        await rig.RunAsync("ANALYZE");
        return rig;
    }

    /// <summary>Writes a notice for each check-in, due at once.</summary>
    /// <returns>How many.</returns>
    public async Task<int> FillAsync(int? most = null)
    {
        rounds++;
        var some = checkIns.Take(most ?? checkIns.Count).ToList();
        foreach (var chunk in some.Chunk(BatchSize * 2))
        {
            await WriteAsync([
                .. chunk.Select(c =>
                    Notice.Tell(c.PersonId, NoticeKind.CheckIn, c.Id.Value, now, occurrence: $"{rounds}")
                ),
            ]);
        }

        await RunAsync("VACUUM ANALYZE notices");
        return some.Count;
    }

    public Task PointToAsync(string serviceUrl) => RunAsync($"UPDATE personal_chats SET service_url = '{serviceUrl}'");

    public async Task<TimeSpan> SendAsync(DeliveryOptions options, int nodes = 1)
    {
        var started = Enumerable.Range(0, nodes).Select(_ => Node(options)).ToList();
        var start = Stopwatch.GetTimestamp();
        foreach (var node in started)
        {
            await DispatcherOf(node).StartAsync(CancellationToken.None);
        }

        while (await RunAsync("SELECT EXISTS (SELECT FROM notices)") is true)
        {
            await Task.Delay(5);
        }

        var taken = Stopwatch.GetElapsedTime(start);
        foreach (var node in started)
        {
            await DispatcherOf(node).StopAsync(CancellationToken.None);
            await node.DisposeAsync();
        }

        return taken;
    }

    public async ValueTask DisposeAsync() => await Database.DisposeAsync();

    private List<object> Pairs(Cohort cohort, int count, string serviceUrl)
    {
        var rows = new List<object>();
        for (var i = 0; i < count; i++)
        {
            Person[] two = [Awake($"Ada Lovelace {i}"), Awake($"Grace Hopper {i}")];
            var pair = A.Running(A.Mentorship(cohort, two[0], two[1]), cohort);
            var asked = two.Select(p => CheckIn.Plan(pair.Id, p.Id, 1, now.AddHours(-1), now)).ToList();
            checkIns.AddRange(asked);
            rows.AddRange([.. two, .. two.Select(p => ChatOf(p, serviceUrl)), pair, .. asked]);
        }

        return rows;
    }

    private static Person Awake(string name) => A.Person(name, atAnyHour: true);

    private PersonalChat ChatOf(Person person, string serviceUrl) =>
        PersonalChat.Of(person.Id, new ChatAddress(serviceUrl, $"a:{person.Id}", $"29:{person.Id}"), now);

    private async Task WriteAsync(IEnumerable<object> rows)
    {
        await using var store = Database.NewStore();
        store.AddRange(rows);
        await store.SaveChangesAsync();
    }

    private async Task<object?> RunAsync(string sql)
    {
#pragma warning disable CA2100 // Constants of this file.
        await using var command = Database.Source.CreateCommand(sql);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    private ServiceProvider Node(DeliveryOptions options)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System).AddStore(Database.ConnectionString).AddPeople();
        services.AddBotFramework(new MentorBotOptions { TenantId = Tenant, Delivery = options });
        services.AddDelivery().AddCheckIns().AddScoped<SessionsOfCheckIns>().AddScoped<IComposes, CheckInComposer>();
        return services.BuildServiceProvider();
    }

    private static OutboxDispatcher DispatcherOf(ServiceProvider node) =>
        node.GetServices<IHostedService>().OfType<OutboxDispatcher>().Single();
}
