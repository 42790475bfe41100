using MentorBot.Bot.BotFramework;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Configuration;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Delivery;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace MentorBot.Bot.Tests.Delivery;

/// <summary>One node as far as delivery goes: the real store, outbox, dispatcher and connector client.</summary>
internal sealed class DeliveryNode : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly OutboxDispatcher dispatcher;

    public DeliveryNode(string database, TimeProvider clock, Composer composer, DeliveryOptions? options = null)
    {
        var collection = new ServiceCollection();
        collection.AddLogging().AddSingleton(clock).AddStore(database).AddPeople();
        collection.AddBotFramework(new MentorBotOptions { TenantId = "7d3c1a52-7a0e-4a53-9d0c-6f2f5be0a001" });
        collection.AddDelivery().AddCheckIns().AddSingleton<IComposes>(composer);
        collection.Replace(ServiceDescriptor.Singleton(options ?? Quick()));
        services = collection.BuildServiceProvider();
        dispatcher = services.GetServices<IHostedService>().OfType<OutboxDispatcher>().Single();
    }

    public Outbox Outbox => services.GetRequiredService<Outbox>();

    public OutboxSignal Bell => services.GetRequiredService<OutboxSignal>();

    public static DeliveryOptions Quick(
        int slots = 16,
        TimeSpan? lease = null,
        TimeSpan? grace = null,
        int perSecond = 1_000_000
    ) =>
        new()
        {
            Slots = slots,
            PerSecond = perSecond,
            Pace = TimeSpan.Zero,
            Poll = TimeSpan.FromMilliseconds(50),
            Lease = lease ?? TimeSpan.FromMinutes(5),
            Grace = grace ?? TimeSpan.FromSeconds(10),
        };

    public Task StartAsync() => dispatcher.StartAsync(CancellationToken.None);

    public Task StopAsync() => dispatcher.StopAsync(CancellationToken.None);

    public IServiceScope NewScope() => services.CreateScope();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await services.DisposeAsync();
    }
}

/// <summary>Makes a card of every notice, titled with what it is about.</summary>
internal sealed class Composer : IComposes
{
    /// <summary>Notices that have become untrue.</summary>
    public HashSet<Guid> Untrue { get; } = [];

    /// <summary>Notices whose card cannot be made.</summary>
    public HashSet<Guid> Broken { get; } = [];

    public IReadOnlyCollection<NoticeKind> Kinds { get; } = Enum.GetValues<NoticeKind>();

    public Task<Card?> ComposeAsync(DueNotice notice, CancellationToken cancellation)
    {
        if (Broken.Contains(notice.SubjectId))
        {
            throw new InvalidOperationException("This card cannot be made.");
        }

        return Task.FromResult(Untrue.Contains(notice.SubjectId) ? null : Of(notice));
    }

    private static Card? Of(DueNotice notice) => new(SafeText.Of($"{notice.SubjectId}"), []);
}
