using System.Collections.Concurrent;
using System.Text;
using MentorBot.Testing;
using MentorBot.Testing.Outside;

namespace MentorBot.Bot.Tests.Telemetry;

[Collection(TelemetryCollection.Name)]
public sealed class ExportTests
{
    /// <summary>Said, asked for in an address, and complained of by the database.</summary>
    private const string Canary = "Kanarienvogel";

    [Fact]
    public async Task Figures_and_spans_go_to_the_collector_that_was_named_and_carry_no_words()
    {
        var sent = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        await using var collector = await CollectorAsync(sent);
        await using (
            var bot = await BotHost.StartAsync(s => s.Configuration["MentorBot:Telemetry:Endpoint"] = collector.Address)
        )
        {
            var ada = bot.Person(Canary);
            await ada.Says("help");
            await ada.Says($"sign up {Canary}");
            await bot.Http.GetAsync($"/health/live?word={Canary}");
            await BreakAsync(bot);
            await ada.Says($"sign up {Canary}");
        }

        Assert.Contains("mentorbot.turn.duration", sent["/v1/metrics"], StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", sent["/v1/metrics"], StringComparison.Ordinal);
        Assert.Contains("dotnet.gc", sent["/v1/metrics"], StringComparison.Ordinal);
        Assert.Contains("turn message", sent["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("SELECT", sent["/v1/traces"], StringComparison.Ordinal);
        Assert.DoesNotContain(sent.Values, body => body.Contains(Canary, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_collector_that_is_not_there_disturbs_nobody()
    {
        await using var bot = await BotHost.StartAsync(s =>
            s.Configuration["MentorBot:Telemetry:Endpoint"] = "http://127.0.0.1:9"
        );

        await bot.Person("Ada").Says("help");

        Assert.Empty(bot.Logs.Complaints);
    }

    private static Task<LoopbackServer> CollectorAsync(ConcurrentDictionary<string, string> sent) =>
        LoopbackServer.StartAsync(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            // Text appears unencoded in the exported data; the numbers do not matter here.
            var text = Encoding.Latin1.GetString(body.ToArray());
            sent.AddOrUpdate(http.Request.Path, text, (_, before) => before + text);
        });

    /// <summary>What is asked of the table fails, and the error holds a word.</summary>
    private static async Task BreakAsync(BotHost bot)
    {
        await using var command = bot.Database.Source.CreateCommand(
            $"""
            ALTER TABLE cohorts RENAME TO cohorts_before;
            CREATE FUNCTION fail() RETURNS text STABLE LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{Canary}'; END $$;
            CREATE VIEW cohorts AS SELECT *, xmin FROM cohorts_before WHERE fail() IS NOT NULL;
            GRANT SELECT ON cohorts TO PUBLIC;
            """
        );
        await command.ExecuteNonQueryAsync();
    }
}
