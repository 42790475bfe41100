using System.Collections.Concurrent;
using System.Text;
using MentorBot.Testing;
using MentorBot.Testing.Outside;

namespace MentorBot.Bot.Tests.Telemetry;

[Collection(TelemetryCollection.Name)]
public sealed class ExportTests
{
    [Fact]
    public async Task Figures_and_spans_go_to_the_collector_that_was_named_and_carry_no_words()
    {
        var sent = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        await using var collector = await LoopbackServer.StartAsync(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            // Text appears unencoded in the exported data; the numbers do not matter here.
            sent[http.Request.Path] = Encoding.Latin1.GetString(body.ToArray());
        });
        await using (
            var bot = await BotHost.StartAsync(s => s.Configuration["MentorBot:Telemetry:Endpoint"] = collector.Address)
        )
        {
            await bot.Person("Kanarienvogel").Says("help");
        }

        Assert.Contains("mentorbot.turn.duration", sent["/v1/metrics"], StringComparison.Ordinal);
        Assert.Contains("turn message", sent["/v1/traces"], StringComparison.Ordinal);
        Assert.DoesNotContain(sent.Values, body => body.Contains("Kanarienvogel", StringComparison.Ordinal));
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
}
