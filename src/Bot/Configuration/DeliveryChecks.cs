namespace MentorBot.Bot.Configuration;

/// <summary>
/// Checks the limits of message delivery. Development may exceed what Teams tolerates and shorten the lease of a
/// sender, so that tests need not wait.
/// </summary>
internal static class DeliveryChecks
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static IEnumerable<string> Mistakes(DeliveryOptions options, IHostEnvironment environment)
    {
        var isFree = environment.IsDevelopment();
        return new[]
        {
            Number("Slots", options.Slots, 1, 64),
            Number("PerSecond", options.PerSecond, 1, isFree ? 1_000_000 : 50),
            Span("Pace", options.Pace, isFree ? TimeSpan.Zero : Second, 60 * Second),
            Span("Poll", options.Poll, Second / 100, 60 * Second),
            Span("Lease", options.Lease, isFree ? Second : 45 * Second, 3600 * Second),
            Span("Grace", options.Grace, TimeSpan.Zero, 25 * Second),
        }.OfType<string>();
    }

    private static string? Number(string name, int value, int least, int most) =>
        value >= least && value <= most ? null : $"MentorBot__Delivery__{name} must be from {least} to {most}.";

    private static string? Span(string name, TimeSpan value, TimeSpan least, TimeSpan most) =>
        value >= least && value <= most
            ? null
            : $"MentorBot__Delivery__{name} must be from {least:c} to {most:c}, written as 00:00:30.";
}
