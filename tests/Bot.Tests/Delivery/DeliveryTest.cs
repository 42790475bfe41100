using MentorBot.Bot.Configuration;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Delivery;

/// <summary>An outbox, a connector, and as many nodes as a test likes.</summary>
public abstract class DeliveryTest : DatabaseTest
{
    private readonly List<DeliveryNode> nodes = [];

    private protected Composer Composer { get; } = new();

    protected FakeConnector Connector { get; private set; } = null!;

    /// <summary>Works at any hour: when people may be told is a matter of <see cref="SendingHoursTests"/>.</summary>
    protected Person Ada { get; } = A.Person("Ada Lovelace", atAnyHour: true);

    protected static string ChatOf(Person person) => $"a:{person.Id}";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Connector = await FakeConnector.StartAsync();
        await GivenAsync(Ada);
        await GivenAsync(Meet(Ada));
    }

    public override async Task DisposeAsync()
    {
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        await Connector.DisposeAsync();
        await base.DisposeAsync();
    }

    protected PersonalChat Meet(Person person, string? conversation = null)
    {
        Connector.SetPersonalChat($"29:{person.Id}", ChatOf(person));
        return PersonalChat.Of(
            person.Id,
            new ChatAddress(Connector.ServiceUrl, conversation ?? ChatOf(person), $"29:{person.Id}"),
            Now
        );
    }

    protected Notice Tell(Person person, NoticeKind kind = NoticeKind.Introduction, TimeSpan? lifetime = null) =>
        Notice.Tell(person.Id, kind, Ids.NewGuid(Now), Now, lifetime: lifetime);

    private protected DeliveryNode NewNode(DeliveryOptions? options = null, TimeProvider? clock = null)
    {
        var node = new DeliveryNode(Database.ConnectionString, clock ?? Clock, Composer, options);
        nodes.Add(node);
        return node;
    }

    private protected async Task<DeliveryNode> StartNodeAsync(
        DeliveryOptions? options = null,
        TimeProvider? clock = null
    )
    {
        var node = NewNode(options, clock);
        await node.StartAsync();
        return node;
    }

    /// <summary>The notice while it is open work; null when it has left for the log.</summary>
    protected Task<Notice?> FindAsync(Notice notice) =>
        InStoreAsync(store => store.Notices.SingleOrDefaultAsync(n => n.Id == notice.Id));

    protected async Task<Notice> ReadAsync(Notice notice) =>
        await FindAsync(notice) ?? throw new InvalidOperationException("The notice has left for the log.");

    protected Task<SentNotice?> ReadLogAsync(Notice notice) =>
        InStoreAsync(store => store.SentNotices.SingleOrDefaultAsync(n => n.Id == notice.Id));

    protected Task<Notice> EventuallyAsync(Notice notice, Func<Notice, bool> isSo) =>
        EventuallyAsync(notice, async () => await FindAsync(notice) is { } found && isSo(found) ? found : null);

    protected Task<Notice> EventuallyAsync(Notice notice, NoticeState state) =>
        EventuallyAsync(notice, n => n.State == state);

    protected Task<SentNotice> EventuallyAsync(Notice notice, NoticeEnding ending) =>
        EventuallyAsync(
            notice,
            async () => await ReadLogAsync(notice) is { } logged && logged.Outcome == ending ? logged : null
        );

    private async Task<T> EventuallyAsync<T>(Notice notice, Func<Task<T?>> find)
        where T : class
    {
        T? found = null;
        await Eventually.SoAsync(async () => (found = await find()) is not null, () => DescribeAsync(notice));
        return found!;
    }

    private async Task<string> DescribeAsync(Notice notice)
    {
        var (last, logged) = (await FindAsync(notice), await ReadLogAsync(notice));
        return $"the notice is {last?.State} with {last?.Attempts} tries: {last?.LastError}, {logged?.Outcome}";
    }

    /// <summary>What stands in the chat, by the subjects of the notices.</summary>
    protected IReadOnlyList<string> ArrivedIn(Person person) =>
        [.. Connector.Chat(ChatOf(person)).Messages.Select(message => message.Summary!)];

    protected static IEnumerable<string> Subjects(IEnumerable<Notice> notices) =>
        notices.Select(notice => notice.SubjectId.ToString());
}
