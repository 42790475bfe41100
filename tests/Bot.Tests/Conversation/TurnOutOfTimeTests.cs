using System.Net;
using MentorBot.Bot.Conversation;
using MentorBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot.Bot.Tests.Conversation;

/// <summary>A node for one turn, of which one takes longer than its time.</summary>
public sealed class TurnOutOfTimeTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly EndlessWork work = new();
    private BotHost bot = null!;
    private TeamsPerson anna = null!;

    public async Task InitializeAsync()
    {
        bot = await BotHost.StartAsync(settings =>
        {
            settings.Configuration["MentorBot:Turns:AtOnce"] = "1";
            settings.Configuration["MentorBot:Turns:Waiting"] = "0";
            settings.Services = services => services.Replace(ServiceDescriptor.Singleton<IHandlesUnknownText>(work));
        });
        anna = bot.Person("Anna");
        await anna.Says("help");
    }

    public async Task DisposeAsync()
    {
        work.Release();
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task Work_that_is_out_of_time_is_told_to_stop_and_the_channel_to_come_back()
    {
        var answer = await OutOfTimeAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        await work.Stopped.WaitAsync(Patience);
    }

    [Fact]
    public async Task Work_that_does_not_stop_keeps_its_place_so_that_it_cannot_pile_up()
    {
        work.IsDeaf = true;
        await OutOfTimeAsync();
        await work.Stopped.WaitAsync(Patience);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await PostAsync("help")).StatusCode);
        Assert.Equal(1, work.Begun);

        work.Release();
        await Eventually.SoAsync(
            async () => (await PostAsync("help")).StatusCode == HttpStatusCode.OK,
            "the place is free again"
        );
    }

    private async Task<HttpResponseMessage> OutOfTimeAsync()
    {
        var answer = PostAsync("xyzzy");
        await work.Started.WaitAsync(Patience);
        await Eventually.SoAsync(
            () =>
            {
                bot.Clock.Advance(TimeSpan.FromSeconds(1));
                return answer.IsCompleted;
            },
            "the turn is answered"
        );
        return await answer;
    }

    private Task<HttpResponseMessage> PostAsync(string words) => bot.PostAsync(bot.Teams.Message(anna.User, words));

    /// <summary>Goes on until it is told to stop or, if it is deaf, until it is released.</summary>
    private sealed class EndlessWork : IHandlesUnknownText
    {
        private readonly TaskCompletionSource started = NewSource();
        private readonly TaskCompletionSource stopped = NewSource();
        private readonly TaskCompletionSource released = NewSource();

        public bool IsDeaf { get; set; }

        public int Begun { get; private set; }

        public Task Started => started.Task;

        /// <summary>It was told to stop.</summary>
        public Task Stopped => stopped.Task;

        public void Release() => released.TrySetResult();

        public async Task<Reply> HandleUnknownAsync(
            string text,
            string? suggestion,
            Turn turn,
            CancellationToken cancellation
        )
        {
            Begun++;
            _ = cancellation.Register(() => stopped.TrySetResult());
            started.TrySetResult();
            await released.Task.WaitAsync(IsDeaf ? CancellationToken.None : cancellation);
            return "Done at last.";
        }

        private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
