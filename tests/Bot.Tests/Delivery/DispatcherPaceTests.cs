using MentorBot.Bot.BotFramework;
using MentorBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MentorBot.Bot.Tests.Delivery;

public sealed class DispatcherPaceTests : DeliveryTest
{
    [Fact]
    public async Task What_is_sent_in_its_time_takes_up_room_once()
    {
        var people = Enumerable.Range(0, 10).Select(i => A.Person($"Person {i}", atAnyHour: true)).ToList();
        await GivenAsync([.. people]);
        await GivenAsync([.. people.Select(person => Meet(person)), .. people.Select(person => Tell(person))]);
        var node = NewNode(DeliveryNode.Quick(perSecond: 50));
        await node.StartAsync();
        await Eventually.SoAsync(() => Connector.Ledger.Count == people.Count, "everybody is told");

        using var scope = node.NewScope();
        // Those that a busy machine holds up count twice.
        Assert.InRange(scope.ServiceProvider.GetRequiredService<ConnectorTraffic>().Messages, 0, people.Count - 1);
    }

    [Fact]
    public async Task What_a_node_answers_in_turns_takes_up_room_also_while_it_sends_nothing()
    {
        var node = NewNode(DeliveryNode.Quick(perSecond: 50));
        await node.StartAsync();
        using var scope = node.NewScope();
        var traffic = scope.ServiceProvider.GetRequiredService<ConnectorTraffic>();
        for (var answer = 0; answer < 3; answer++)
        {
            traffic.Add();
        }

        await Eventually.SoAsync(async () => await DrawnAsync() > 0, "times are drawn");
        await Task.Delay(200);
        Assert.Equal(3, await DrawnAsync());
    }

    /// <summary>How many times to send at the row remembers: those of its last draw and of the second before.</summary>
    private async Task<long> DrawnAsync()
    {
        await using var connection = new NpgsqlConnection(Database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT coalesce(sum(cardinality(times)), 0)::bigint FROM send_lanes",
            connection
        );
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
