using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Jobs;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace MentorBot.Bot.Tests.Promises;

/// <summary>The directory is out for half an hour, in whatever way; by the bot's clock.</summary>
[Trait("promise", "D12")]
public sealed class D12GraphIsOut : PairTalk
{
    private static readonly TimeSpan Outage = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);
    private static readonly Job Refresh = Schedule.Jobs.Single(job => job.Name == "refresh-people");
    private readonly List<DateTimeOffset> probes = [];
    private FakeGraph graph = null!;

    /// <summary>
    /// What hangs is given up sooner than in production, because it hangs in real time. Probes are counted where the bot
    /// sends them: on a busy machine the directory notices a request only after it was given up.
    /// </summary>
    protected override Action<BotHostSettings> Settings =>
        settings =>
        {
            settings.Configuration["MentorBot:Graph:Enabled"] = "true";
            settings.Services = services =>
                services.Configure<HttpClientFactoryOptions>(
                    "Graph",
                    options =>
                    {
                        options.HttpClientActions.Add(client => client.Timeout = TimeSpan.FromMilliseconds(300));
                        options.HttpMessageHandlerBuilderActions.Add(builder =>
                            builder.AdditionalHandlers.Add(new Noted(() => probes.Add(Bot.Clock.GetUtcNow())))
                        );
                    }
                );
        };

    public override async Task InitializeAsync()
    {
        graph = await FakeGraph.StartAsync();
        await base.InitializeAsync();
        Bot.World.Route("graph.microsoft.com", graph.Address);
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await graph.DisposeAsync();
    }

    [Theory]
    [InlineData(503, 0, false)]
    [InlineData(429, 20, false)]
    [InlineData(0, 0, true)]
    public async Task D12_check_ins_are_sent_turns_go_on_and_the_directory_is_probed_every_30_seconds_at_most(
        int status,
        int retryAfter,
        bool hangs
    )
    {
        graph.Outage = status == 0 ? null : status;
        graph.RetryAfter = retryAfter == 0 ? null : TimeSpan.FromSeconds(retryAfter);
        graph.Hangs = hangs;
        await BothAcceptAsync();
        await Bot.PassAsync(TimeSpan.FromDays(7) - (Outage / 2));
        probes.Clear();

        await LastsAsync();

        Assert.InRange(probes.Count, 1, 1 + (int)(Outage / TimeSpan.FromSeconds(30)));
        Assert.All(
            probes.Zip(probes.Skip(1), (one, next) => next - one),
            gap => Assert.True(gap >= TimeSpan.FromSeconds(30), $"{gap} between two probes")
        );
        await Ada.Awaits("meet?");
        await Ben.Awaits("meet?");
    }

    [Fact]
    public async Task D12_profiles_come_again_within_30_seconds_after_the_outage()
    {
        graph.Outage = 503;
        await RefreshAsync();
        graph.Outage = null;
        foreach (var person in new[] { Ada, Ben, Eve, Bot.Coordinator })
        {
            graph.Has(new GraphUser(person.EntraId, person.User.Name, Department: "Research"));
        }

        await RefreshAsync();
        Assert.Equal("Engineering", await DepartmentAsync());
        Bot.Clock.Advance(TimeSpan.FromSeconds(30));
        await RefreshAsync();

        Assert.Equal("Research", await DepartmentAsync());
    }

    /// <summary>The outage lasts, while people talk and jobs run.</summary>
    private async Task LastsAsync()
    {
        for (var passed = TimeSpan.Zero; passed < Outage; passed += Step)
        {
            await RefreshAsync();
            if (passed.TotalSeconds % 300 == 0)
            {
                Assert.True((await Eve.Says("help")).Says("What I can do"));
                await Bot.RunJobsAsync();
            }

            Bot.Clock.Advance(Step);
        }
    }

    private Task RefreshAsync() =>
        Bot.Services.GetRequiredService<IJobRunner>().RunAsync(Refresh, Bot.Clock.GetUtcNow(), default);

    private Task<string?> DepartmentAsync() =>
        ReadAsync(store => store.People.Where(p => p.EntraId == Ada.EntraId).Select(p => p.Department).SingleAsync());

    private sealed class Noted(Action note) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellation
        )
        {
            note();
            return base.SendAsync(request, cancellation);
        }
    }
}
