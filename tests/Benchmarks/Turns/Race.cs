using System.Globalization;

namespace MentorBot.Benchmarks.Turns;

/// <summary>One kind of request to one server, with its measurements.</summary>
internal sealed class Race(string name, ServerProcess server, Requests requests)
{
    public const string Read = "MentorBot, read turn (`my mentorships`)";
    public const string Help = "MentorBot, `help`";
    public const string Write = "MentorBot, write turn (a sign-up answer)";
    public const string BareRead = "bare handler, two prepared reads";
    public const string BareWrite = "bare handler, one transaction";
    public const string BareEcho = "bare Kestrel echo";
    public const string EdgeEcho = "echo bot on our edge, no database";
    public const string TemplateEcho = "echo bot of the SDK's template, no database, unsigned";
    public const string NpmEcho = "npm botbuilder echo bot, no database, unsigned";

    private readonly List<Figures> rounds = [];

    public string Name => name;
    public ServerProcess Server => server;
    public Requests Requests => requests;
    public double PerSecond => Median(f => f.PerSecond);
    public double P50 => Median(f => f.Median);
    public double P99 => Median(f => f.P99);
    public double Microseconds => Median(f => f.Processor.TotalMicroseconds);

    /// <exception cref="InvalidOperationException">A request failed, so the measurement is meaningless.</exception>
    public void Keep(Figures figures, bool isWarmUp)
    {
        if (figures.Failed > 0)
        {
            throw new InvalidOperationException($"{name}: {figures.Failed} of {figures.Count} requests failed.");
        }

        if (!isWarmUp)
        {
            rounds.Add(figures);
        }
    }

    public string Line(Figures figures) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{figures.PerSecond:0}/s, p50 {figures.Median:0.00} ms, p99 {figures.P99:0.00} ms, {figures.Processor.TotalMicroseconds:0} µs of processor each, {server.Megabytes:0} MB"
        );

    private double Median(Func<Figures, double> figure) =>
        rounds.Select(figure).Order().ElementAtOrDefault(rounds.Count / 2);
}
