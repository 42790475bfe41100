using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Jobs;
using MentorBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Bot.Tests.Hosting;

public sealed class HealthTests : IAsyncLifetime
{
    private BotHost bot = null!;

    public async Task InitializeAsync() => bot = await BotHost.StartAsync();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task A_bot_with_its_database_is_alive_and_ready()
    {
        Assert.Equal(HttpStatusCode.OK, (await bot.Http.GetAsync("/health/live")).StatusCode);
        var ready = await bot.Http.GetFromJsonAsync<JsonElement>("/health/ready");

        Assert.Equal("ready", ready.GetProperty("status").GetString());
        Assert.Equal(0, ready.GetProperty("oldestDueSeconds").GetInt64());
    }

    [Fact]
    public async Task A_bot_whose_database_lacks_a_migration_is_alive_and_not_ready()
    {
        await using var command = bot.Database.Source.CreateCommand(
            "DELETE FROM schema_migrations WHERE name = '0002_quartz.sql'"
        );
        await command.ExecuteNonQueryAsync();

        Assert.Equal(HttpStatusCode.OK, (await bot.Http.GetAsync("/health/live")).StatusCode);
        var ready = await bot.Http.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("0002_quartz.sql", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_job_of_the_schedule_has_what_it_needs()
    {
        var runner = bot.Services.GetRequiredService<IJobRunner>();

        await runner.RunAllDueAsync(bot.Clock.GetUtcNow(), CancellationToken.None);
    }
}
