using System.Diagnostics;
using System.Net;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace MentorBot.Bot.Tests.Promises;

/// <summary>D8: the database takes everything and answers nothing. Nobody waits for long, and it goes on afterwards.</summary>
[Trait("promise", "D8")]
public sealed class D08Stall : IAsyncLifetime
{
    private const int People = 40;
    private static readonly TimeSpan Stall = Effort.Of(TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(30));
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(5);
    private FaultProxy? proxy;
    private Proposals proposals = null!;

    private BotHost Bot => proposals.Bot;

    /// <summary>With the machine's own clock: this is about real time.</summary>
    public async Task InitializeAsync() =>
        proposals = await Proposals.MakeAsync(
            People,
            settings =>
            {
                settings.Database = BehindTheProxy;
                settings.Services = services => services.Replace(ServiceDescriptor.Singleton(TimeProvider.System));
            },
            TimeProvider.System.GetUtcNow()
        );

    public async Task DisposeAsync()
    {
        proxy?.Pass();
        await Bot.DisposeAsync();
        await proxy!.DisposeAsync();
    }

    [Fact]
    public async Task D8_while_the_database_is_silent_requests_end_within_5_s_with_503_and_then_all_is_well()
    {
        await Task.WhenAll(proposals.All.Take(10).Select(AcceptAsync));

        proxy!.Swallow();
        var watch = Stopwatch.StartNew();
        var refused = 0;
        while (watch.Elapsed < Stall)
        {
            var answers = await Task.WhenAll(proposals.All.Skip(10).Select(TimedAsync));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status));
            Assert.All(answers, answer => Assert.InRange(answer.Time, TimeSpan.Zero, Most));
            refused += answers.Length;
        }

        proxy.Pass();
        await Task.WhenAll(proposals.All.Select(AcceptAsync));
        Assert.True(refused >= People - 10);
        Assert.Equal(People, await AcceptedAsync());
    }

    private string BehindTheProxy(string direct)
    {
        var database = new NpgsqlConnectionStringBuilder(direct);
        proxy ??= FaultProxy.Before(database.Host!, database.Port);
        database.Port = proxy.Port;
        return database.ConnectionString;
    }

    private async Task<(HttpStatusCode Status, TimeSpan Time)> TimedAsync(Proposal proposal)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await proposal.PostAsync(Token());
        return (answer.StatusCode, watch.Elapsed);
    }

    /// <summary>As the channel would: again when it was turned away, a few times.</summary>
    private async Task AcceptAsync(Proposal proposal)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var answer = await proposal.PostAsync(Token());
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                return;
            }

            Assert.True(attempt < 20, $"Still {answer.StatusCode}");
            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }
    }

    private string Token() =>
        Bot.Tokens.Sign(ChannelToken.Good(BotHost.AppId, BotHost.ServiceUrl, TimeProvider.System.GetUtcNow()));

    private async Task<int> AcceptedAsync()
    {
        await using var store = Bot.Database.NewStore();
        return await store.Audit.CountAsync(entry => entry.Action == "accept-proposal");
    }
}
