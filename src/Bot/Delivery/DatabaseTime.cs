namespace MentorBot.Bot.Delivery;

/// <summary>
/// The database's clock as this process knows it. Each answer tells a time that has passed since by as much as the answer
/// took; the quickest of the last ones is nearest to the truth, so a slow answer moves nothing.
/// </summary>
internal sealed class DatabaseTime(TimeProvider clock)
{
    private const int Remembered = 16;
    private readonly Queue<DateTimeOffset> starts = new();
    private readonly long start = clock.GetTimestamp();

    public DateTimeOffset Now => starts.Max() + clock.GetElapsedTime(start);

    public void Saw(DateTimeOffset now)
    {
        starts.Enqueue(now - clock.GetElapsedTime(start));
        if (starts.Count > Remembered)
        {
            starts.Dequeue();
        }
    }
}
