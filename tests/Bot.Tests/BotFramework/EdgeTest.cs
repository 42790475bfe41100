using System.Collections.Concurrent;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot.Bot.Tests.BotFramework;

/// <summary>The bot with nothing behind its door but a list of the activities that came through.</summary>
public abstract class EdgeTest : IAsyncLifetime
{
    protected BotHost Bot { get; private set; } = null!;

    private protected RecordingBot Turns { get; } = new();

    protected TeamsUser Anna { get; } = TeamsUser.Named("Anna");

    protected ChannelToken GoodToken => ChannelToken.Good(BotHost.AppId, BotHost.ServiceUrl, Bot.Clock.GetUtcNow());

    public async Task InitializeAsync() =>
        Bot = await BotHost.StartAsync(settings =>
        {
            Configure(settings);
            var more = settings.Services;
            settings.Services = services => more(services.Replace(ServiceDescriptor.Singleton<IBot>(Turns)));
        });

    public async Task DisposeAsync() => await Bot.DisposeAsync();

    protected virtual void Configure(BotHostSettings settings) { }

    private protected T Service<T>()
        where T : notnull => Bot.Services.GetRequiredService<T>();

    protected async Task<int> StatusOfAsync(string? token = null, System.Text.Json.Nodes.JsonNode? activity = null)
    {
        using var response = await Bot.PostAsync(activity ?? Bot.Teams.Message(Anna, "hello"), token);
        return (int)response.StatusCode;
    }

    /// <summary>A message to a chat, as the outbox or a turn hands it to the connector.</summary>
    private protected static Activity MessageIn(string chat, string? serviceUrl = null, string text = "Hello") =>
        new()
        {
            Type = ActivityTypes.Message,
            ServiceUrl = serviceUrl ?? BotHost.ServiceUrl,
            Conversation = new ConversationAccount(id: chat),
            Text = text,
        };
}

/// <summary>Takes every activity that the edge lets through and does with it what it is told to.</summary>
internal sealed class RecordingBot : IBot
{
    private readonly ConcurrentQueue<Activity> activities = new();

    public IReadOnlyCollection<Activity> Activities => activities;

    public Func<ITurnContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        activities.Enqueue(turnContext.Activity);
        return Answer(turnContext);
    }
}
