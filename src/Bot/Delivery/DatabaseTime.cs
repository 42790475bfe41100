namespace MentorBot.Bot.Delivery;

/// <summary>
/// The database's clock as this process knows it. Each answer tells a time that has passed since by as much as the answer
/// took; the quickest of the last ones is nearest to the truth, so a slow answer moves nothing. Clocks drift apart, so old
/// answers are forgotten.
/// </summary>
internal sealed class DatabaseTime(TimeProvider clock)
{
    private const int Remembered = 16;

    /// <summary>The first ones are slow: connections are made, code is compiled.</summary>
    private const int Enough = 4;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Queue<(TimeSpan At, DateTimeOffset Start)> answers = new();
    private readonly long start = clock.GetTimestamp();

    /// <summary>Whether enough was heard in the last minute to trust <see cref="Now"/>.</summary>
    public bool IsKnown
    {
        get
        {
            lock (gate)
            {
                return answers.Count(answer => Elapsed - answer.At < Fresh) >= Enough;
            }
        }
    }

    /// <summary>Only after an answer.</summary>
    public DateTimeOffset Now
    {
        get
        {
            lock (gate)
            {
                return answers.Max(answer => answer.Start) + Elapsed;
            }
        }
    }

    private TimeSpan Elapsed => clock.GetElapsedTime(start);

    public void Saw(DateTimeOffset now)
    {
        lock (gate)
        {
            var elapsed = Elapsed;
            answers.Enqueue((elapsed, now - elapsed));
            while (answers.Count > Remembered || elapsed - answers.Peek().At > Fresh)
            {
                answers.Dequeue();
            }
        }
    }
}
