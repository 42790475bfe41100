using MentorBot.Bot.BotFramework;
using MentorBot.Bot.Conversation;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot.Bot.Tests.BotFramework;

/// <summary>The bot with nothing behind its door but a list of the activities that came through.</summary>
public abstract class EdgeTest : IAsyncLifetime
{
    protected BotHost Bot { get; private set; } = null!;

    private protected RecordingTurns Turns { get; } = new();

    protected TeamsUser Anna { get; } = TeamsUser.Named("Anna");

    protected ChannelToken GoodToken => ChannelToken.Good(BotHost.AppId, BotHost.ServiceUrl, Bot.Clock.GetUtcNow());

    public async Task InitializeAsync() =>
        Bot = await BotHost.StartAsync(settings =>
        {
            Configure(settings);
            var more = settings.Services;
            settings.Services = services => more(services.Replace(ServiceDescriptor.Singleton<ITurns>(Turns)));
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
}

/// <summary>Takes every activity and answers what it is told to.</summary>
internal sealed class RecordingTurns : ITurns
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<Activity> activities = new();

    public IReadOnlyCollection<Activity> Activities => activities;

    public Func<Activity, TurnAnswer> Answer { get; set; } = _ => TurnAnswer.Ok;

    public Task<TurnAnswer> RunAsync(Activity activity, CancellationToken cancellation)
    {
        activities.Enqueue(activity);
        return Task.FromResult(Answer(activity));
    }
}
