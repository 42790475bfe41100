namespace MentorBot.Domain.Enrolment;

/// <summary>
/// How long half of the people wait. Those who still wait count too, as having waited at least so long; leaving them out would
/// promise too much (Kaplan and Meier 1958).
/// </summary>
public static class MedianWait
{
    /// <param name="waits">How long each has waited, and whether the wait is over.</param>
    /// <returns>
    /// Null if fewer than <see cref="WaitOutlook.Fewest"/> waits are over, or if fewer than half of the people can be said to have found somebody.
    /// </returns>
    public static TimeSpan? Of(IReadOnlyCollection<(TimeSpan Waited, bool IsOver)> waits)
    {
        if (waits.Count(wait => wait.IsOver) < WaitOutlook.Fewest)
        {
            return null;
        }

        var (left, stillWaiting) = (waits.Count, 1.0);
        // At the same moment, waits that are over count before those that are not.
        foreach (var wait in waits.OrderBy(wait => wait.Waited).ThenByDescending(wait => wait.IsOver))
        {
            stillWaiting *= wait.IsOver ? 1 - (1.0 / left) : 1;
            left--;
            if (stillWaiting <= 0.5 + Rounding)
            {
                return wait.Waited;
            }
        }

        return null;
    }

    private const double Rounding = 1e-9;
}
