namespace MentorBot.Bot.Delivery;

/// <summary>
/// Holds this process to so many sends in any second, by when they were really let go. Only one caller at a time.
/// </summary>
/// <param name="most">Sends in a second; at least 1.</param>
internal sealed class SendWindow(int most, TimeProvider clock)
{
    /// <summary>A second, and what two messages can lose of it on their way to the channel.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMilliseconds(1005);

    private readonly long[] left = new long[most];
    private long count;

    /// <summary>How long the next send has to wait; zero or less when it may leave.</summary>
    public TimeSpan Wait => count < most ? TimeSpan.Zero : Length - clock.GetElapsedTime(left[count % most]);

    public void Leaves() => left[count++ % most] = clock.GetTimestamp();
}
