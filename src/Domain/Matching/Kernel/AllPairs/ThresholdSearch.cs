namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>
/// The bottleneck: the highest threshold at which leaving out all pairs below it loses nobody. Binary search among the
/// candidates, then a proof over all pairs that one point more loses somebody; pairs that break the proof become candidates.
/// </summary>
internal abstract class ThresholdSearch
{
    private const int FullScore = 1000;

    /// <summary>Thresholds that were tried.</summary>
    protected int Tried { get; private set; }

    /// <summary>Whether it is proved among all pairs that the threshold after the highest loses somebody.</summary>
    protected bool IsProved { get; set; } = true;

    /// <param name="reached">A threshold at which nobody is lost.</param>
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

    /// <summary>Whether candidates alone lose nobody at a threshold.</summary>
    protected abstract bool Reaches(int threshold);

    /// <summary>
    /// Adds candidates that might help to reach the threshold that was missed last. False when there are none: nobody can reach it.
    /// </summary>
    protected abstract bool Widen(int threshold);

    private (int Reached, int Missed) Halve(int reached, int missed)
    {
        while (missed - reached > 1)
        {
            var threshold = (reached + missed) / 2;
            (reached, missed) = Try(threshold) ? (threshold, missed) : (reached, threshold);
        }

        return (reached, missed);
    }

    private bool Try(int threshold)
    {
        Tried++;
        return Reaches(threshold);
    }
}
