using System.Diagnostics;
using System.Globalization;
using MentorBot.Bot.Delivery;

namespace MentorBot.Benchmarks.Sending;

/// <summary>
/// <c>send</c>: how many check-ins a node sends in a second, beside a bare loop that only posts and moves a row, and how
/// well a limit is kept and used. Database, connector and nodes share this machine; the database does not wait for its
/// disk, as in all tests.
/// </summary>
internal static class SendCommand
{
    private const int Runs = 5;
    private const int People = 6000;
    private const int Limit = 30;

    /// <summary>So many messages under the limit: some ten seconds.</summary>
    private const int UnderLimit = 330;

    public static async Task<int> RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("| connector | in flight | messages/s | bare loop | share of bare |");
        await output.WriteLineAsync("|---|---|---|---|---|");
        foreach (var delay in new[] { TimeSpan.Zero, TimeSpan.FromMilliseconds(20) })
        {
            await output.WriteLineAsync(await ThroughputAsync(delay));
        }

        await output.WriteLineAsync();
        await output.WriteLineAsync("| limit | nodes | messages/s | share used | most in any second |");
        await output.WriteLineAsync("|---|---|---|---|---|");
        foreach (var nodes in new[] { 1, 2 })
        {
            await output.WriteLineAsync(await UnderLimitAsync(nodes));
        }

        return 0;
    }

    private static async Task<string> ThroughputAsync(TimeSpan delay)
    {
        await using var connector = await FastConnector.StartAsync(delay);
        await using var rig = await SendRig.CreateAsync(People, connector.ServiceUrl);
        var options = new DeliveryOptions { PerSecond = 1_000_000 };
        await rig.FillAsync();
        await rig.SendAsync(options);
        var (ours, bare) = (new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            ours.Add(await rig.FillAsync() / (await rig.SendAsync(options)).TotalSeconds);
            var count = await rig.FillAsync();
            var taken = await BareSender.SendAsync(rig, connector.ServiceUrl, connector.LastBody, options.Slots);
            bare.Add(count / taken.TotalSeconds);
        }

        var name = delay == TimeSpan.Zero ? "at once" : $"{delay.TotalMilliseconds:0} ms";
        var share = Median(ours) / Median(bare);
        return Line($"| {name} | {options.Slots} | {Median(ours):0} | {Median(bare):0} | {share:0 %} |");
    }

    private static async Task<string> UnderLimitAsync(int nodes)
    {
        await using var connector = await FastConnector.StartAsync(TimeSpan.Zero);
        await using var rig = await SendRig.CreateAsync(UnderLimit, connector.ServiceUrl);
        await rig.FillAsync();
        await rig.SendAsync(new DeliveryOptions { PerSecond = Limit, Poll = TimeSpan.FromMilliseconds(100) }, nodes);
        var arrivals = connector.Arrivals;
        var rate = (arrivals.Count - 1) / Stopwatch.GetElapsedTime(arrivals[0], arrivals[^1]).TotalSeconds;
        return Line($"| {Limit}/s | {nodes} | {rate:0.00} | {rate / Limit:0.0 %} | {MostInASecond(arrivals)} |");
    }

    /// <summary>The fullest second, wherever it begins.</summary>
    private static int MostInASecond(IReadOnlyList<long> arrivals)
    {
        var (most, first) = (0, 0);
        for (var last = 0; last < arrivals.Count; last++)
        {
            while (Stopwatch.GetElapsedTime(arrivals[first], arrivals[last]) >= TimeSpan.FromSeconds(1))
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
