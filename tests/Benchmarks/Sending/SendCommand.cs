using System.Diagnostics;
using System.Globalization;
using MentorBot.Bot.Configuration;

namespace MentorBot.Benchmarks.Sending;

/// <summary>
/// <c>send [--limit-only | --delay MS]</c>: how many check-ins a node sends per second, compared with a bare loop that
/// only posts and moves a row, and how well a rate limit is respected and used. Database, connector and nodes share
/// this machine; the database does not wait for its disk, as in all tests.
/// </summary>
internal static class SendCommand
{
    private const int Runs = 5;
    private const int People = 6000;

    /// <summary>The default limit, in messages a second.</summary>
    private const int Limit = 24;

    /// <summary>How many messages are sent under the limit: what a freshly started process sends in a minute.</summary>
    private const int UnderLimit = 1440;

    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        if (args is ["connector", var port])
        {
            await using var connector = await FastConnector.StartAsync(TimeSpan.Zero, Number(port));
            await Task.Delay(Timeout.Infinite);
        }

        int[] delays =
            args is ["--delay", var one] ? [Number(one)]
            : args is ["--limit-only"] ? []
            : [0, 20];
        await ThroughputAsync(delays, output);
        if (args is not ["--delay", ..])
        {
            await UnderLimitAsync(output);
        }

        return 0;
    }

    private static async Task ThroughputAsync(int[] delays, TextWriter output)
    {
        await output.WriteLineAsync(
            "| connector | in flight | messages/s | bare loop | share of bare | CPU a message: node + connector, database | bare |"
        );
        await output.WriteLineAsync("|---|---|---|---|---|---|---|");
        foreach (var delay in delays)
        {
            await output.WriteLineAsync(await ThroughputAsync(TimeSpan.FromMilliseconds(delay)));
        }

        await output.WriteLineAsync();
    }

    private static async Task UnderLimitAsync(TextWriter output)
    {
        await output.WriteLineAsync("| limit | nodes | messages/s | share used | most in any second |");
        await output.WriteLineAsync("|---|---|---|---|---|");
        foreach (var nodes in new[] { 1, 2 })
        {
            await output.WriteLineAsync(await UnderLimitAsync(nodes));
        }
    }

    private static async Task<string> ThroughputAsync(TimeSpan delay)
    {
        await using var connector = await FastConnector.StartAsync(delay);
        await using var rig = await SendRig.CreateAsync(People, connector.ServiceUrl);
        var options = new DeliveryOptions { PerSecond = 1_000_000 };
        await rig.FillAsync();
        await rig.SendAsync(options);
        var (ours, bare) = (new List<Pace>(), new List<Pace>());
        for (var run = 0; run < Runs; run++)
        {
            ours.Add(await PaceAsync(rig, () => rig.SendAsync(options)));
            bare.Add(
                await PaceAsync(
                    rig,
                    () => BareSender.SendAsync(rig, connector.ServiceUrl, connector.LastBody, options.Slots)
                )
            );
        }

        var name = delay == TimeSpan.Zero ? "at once" : $"{delay.TotalMilliseconds:0} ms";
        var (rate, reference) = (Median(ours.Select(p => p.Rate)), Median(bare.Select(p => p.Rate)));
        return Line(
            $"| {name} | {options.Slots} | {rate:0} | {reference:0} | {rate / reference:0 %} | {Cpu(ours)} | {Cpu(bare)} |"
        );
    }

    private static async Task<Pace> PaceAsync(SendRig rig, Func<Task<TimeSpan>> send)
    {
        var count = await rig.FillAsync();
        var before = await CpuTime.ReadAsync(rig.Database.Source);
        var taken = await send();
        return new Pace(count, taken, await CpuTime.ReadAsync(rig.Database.Source) - before);
    }

    private static string Cpu(List<Pace> runs) =>
        Line($"{Median(runs.Select(p => p.Here)):0} µs, {Median(runs.Select(p => p.Database)):0} µs");

    private static async Task<string> UnderLimitAsync(int nodes)
    {
        await using var connector = await RemoteConnector.StartAsync();
        await using var rig = await SendRig.CreateAsync(UnderLimit, connector.ServiceUrl);
        await rig.FillAsync();
        await rig.SendAsync(new DeliveryOptions { PerSecond = Limit, Poll = TimeSpan.FromMilliseconds(100) }, nodes);
        var arrivals = await connector.ArrivalsAsync();
        var rate = (arrivals.Count - 1) / Stopwatch.GetElapsedTime(arrivals[0], arrivals[^1]).TotalSeconds;
        return Line($"| {Limit}/s | {nodes} | {rate:0.00} | {rate / Limit:0.0 %} | {MostInASecond(arrivals)} |");
    }

    /// <summary>The most arrivals in any period of one second.</summary>
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

    private static int Number(string words) => int.Parse(words, CultureInfo.InvariantCulture);

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Runs / 2);

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);

    private sealed record Pace(int Count, TimeSpan Taken, CpuTime Cpu)
    {
        public double Rate => Count / Taken.TotalSeconds;

        public double Here => Cpu.Here.TotalMicroseconds / Count;

        public double Database => Cpu.Database.TotalMicroseconds / Count;
    }
}
