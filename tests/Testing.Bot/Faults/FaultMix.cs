using MentorBot.Testing.Outside;

namespace MentorBot.Testing.Faults;

/// <summary>How often the connector fails in each way, per 10,000 sends.</summary>
/// <param name="TooMany">429 with a Retry-After of one or two seconds.</param>
/// <param name="TooManyUnnamed">429 without a Retry-After.</param>
/// <param name="NotFound">404; the conversation has to be created again.</param>
/// <param name="Precondition">412; to be retried soon.</param>
/// <param name="BadGateway">502, although the message was accepted.</param>
/// <param name="TimeOut">The message is accepted but never answered.</param>
/// <param name="Reset">The connection is reset, half of the time after the message was accepted.</param>
public sealed record FaultRates(
    int TooMany = 0,
    int TooManyUnnamed = 0,
    int NotFound = 0,
    int Precondition = 0,
    int BadGateway = 0,
    int TimeOut = 0,
    int Reset = 0
)
{
    public static FaultRates None { get; } = new();

    /// <summary>Some of each fault: four in a hundred sends fail.</summary>
    public static FaultRates Everything { get; } =
        new(TooMany: 150, TooManyUnnamed: 10, NotFound: 50, Precondition: 50, BadGateway: 100, TimeOut: 4, Reset: 36);
}

/// <summary>A connector that fails at random, reproducibly for the same seed and order of requests.</summary>
public sealed class FaultMix(FaultRates rates, int seed)
{
    /// <summary>Longer than any caller waits.</summary>
    private static readonly TimeSpan Never = TimeSpan.FromMinutes(2);
    private readonly Lock gate = new();
    private readonly Random dice = new(seed);
    private readonly SortedDictionary<string, int> applied = new(StringComparer.Ordinal);

    /// <summary>The faults applied so far, such as "404 × 12, 429 × 40".</summary>
    public string Applied
    {
        get
        {
            lock (gate)
            {
                return string.Join(", ", applied.Select(kind => $"{kind.Key} × {kind.Value}"));
            }
        }
    }

    public Fault? Of(ConnectorRequest request)
    {
        if (request.Route != ConnectorRoute.Send)
        {
            return null;
        }

        lock (gate)
        {
            var (name, fault) = Draw(dice.Next(10_000));
            if (fault is not null)
            {
                applied[name] = applied.GetValueOrDefault(name) + 1;
            }

            return fault;
        }
    }

    private (string Name, Fault? Fault) Draw(int number)
    {
        (int Rate, string Name, Fault Fault)[] kinds =
        [
            (rates.TooMany, "429", new Fault(429, "Throttled", TimeSpan.FromSeconds(1 + (number % 2)))),
            (rates.TooManyUnnamed, "429 without Retry-After", new Fault(429, "Throttled")),
            (rates.NotFound, "404", new Fault(404, "ConversationNotFound")),
            (rates.Precondition, "412", new Fault(412, "PreconditionFailed")),
            (rates.BadGateway, "502 after accepting", new Fault(502, "BadGateway", AfterAccepting: true)),
            (rates.TimeOut, "time-out after accepting", new Fault(504, "Late", Delay: Never, AfterAccepting: true)),
            (rates.Reset, "reset", Fault.Cut with { AfterAccepting = number % 2 == 0 }),
        ];
        foreach (var (rate, name, fault) in kinds)
        {
            if (number < rate)
            {
                return (name, fault);
            }

            number -= rate;
        }

        return ("", null);
    }
}
