namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>
/// The highest bar at which nobody is lost when all pairs below it are left out: halving among candidates, then a proof
/// over all pairs that one point more loses somebody. Pairs that speak against the proof become candidates.
/// </summary>
internal abstract class BarSearch
{
    private const int FullScore = 1000;

    /// <summary>Bars that were tried.</summary>
    protected int Tried { get; private set; }

    /// <summary>Whether it is proved among all pairs that the bar after the highest loses somebody.</summary>
    protected bool IsProved { get; set; } = true;

    /// <param name="reached">A bar at which nobody is lost.</param>
    public int Highest(int reached)
    {
        var missed = FullScore + 1;
        while (true)
        {
            (reached, missed) = Halve(reached, missed);
            if (missed > FullScore || !Widen(missed))
            {
                return reached;
            }

            (reached, missed) = Try(missed) ? (missed, FullScore + 1) : (reached, missed);
        }
    }

    /// <summary>Whether candidates alone lose nobody at a bar.</summary>
    protected abstract bool Reaches(int bar);

    /// <summary>
    /// Adds candidates that might help to reach the bar that was missed last. False when there are none: nobody can reach it.
    /// </summary>
    protected abstract bool Widen(int bar);

    private (int Reached, int Missed) Halve(int reached, int missed)
    {
        while (missed - reached > 1)
        {
            var bar = (reached + missed) / 2;
            (reached, missed) = Try(bar) ? (bar, missed) : (reached, bar);
        }

        return (reached, missed);
    }

    private bool Try(int bar)
    {
        Tried++;
        return Reaches(bar);
    }
}
