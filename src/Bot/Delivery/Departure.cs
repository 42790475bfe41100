namespace MentorBot.Bot.Delivery;

/// <summary>A message that was let go, until it has left or come to nothing.</summary>
/// <param name="isLate">Whether it arrives beside later ones if it leaves now.</param>
/// <param name="counts">Takes up the room of one more message.</param>
/// <param name="gone">Told once, when it is no longer held up here.</param>
internal sealed class Departure(Func<bool> isLate, Action counts, Action gone) : IDisposable
{
    /// <summary>Of messages that may leave at any time.</summary>
    public static readonly Departure Unlimited = new(() => false, () => { }, () => { });

    private bool hasLeft;
    private bool isGone;

    /// <summary>It goes out; what goes out twice counts twice, and so does what is late.</summary>
    public void Leaves()
    {
        if (Interlocked.Exchange(ref hasLeft, true) || isLate())
        {
            counts();
        }

        Dispose();
    }

    public void Dispose()
    {
        if (!Interlocked.Exchange(ref isGone, true))
        {
            gone();
        }
    }
}
