using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Testing;

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
            """DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '%SchedulerTables'"""
        );
        await command.ExecuteNonQueryAsync();

        Assert.Equal(HttpStatusCode.OK, (await bot.Http.GetAsync("/health/live")).StatusCode);
        var ready = await bot.Http.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("_SchedulerTables", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(119, HttpStatusCode.OK)]
    [InlineData(121, HttpStatusCode.ServiceUnavailable)]
    public async Task A_bot_that_leaves_messages_waiting_for_longer_than_two_hours_is_not_ready(
        int minutes,
        HttpStatusCode expected
    )
    {
        await bot.Person("Ada").Says("hi");
        await using var command = bot.Database.Source.CreateCommand(
            $"""
            INSERT INTO notices (id, dedup_key, recipient_id, kind, subject_id, priority, state, is_held, not_before,
                expires_at, attempts, may_have_arrived, created_at, claimed_by, lease_until)
            SELECT gen_random_uuid(), 'k', id, 'CheckIn', gen_random_uuid(), 1, 'Claimed', false,
                $1 - interval '{minutes} minutes', $1 + interval '1 day', 0, false, $1, 'another node', now() + interval '1 hour'
            FROM people LIMIT 1
            """
        );
        command.Parameters.AddWithValue(bot.Clock.GetUtcNow());
        await command.ExecuteNonQueryAsync();

        Assert.Equal(expected, (await bot.Http.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bot.Http.GetAsync("/health/live")).StatusCode);
    }

    [Fact]
    public Task Every_job_of_the_schedule_has_what_it_needs() => bot.RunJobsAsync();
}
