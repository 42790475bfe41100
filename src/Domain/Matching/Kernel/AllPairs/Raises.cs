namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>
/// What duals must be raised by so that they carry the pairs that break a proof: a proof of how far from the best a
/// solution is. Of each pair the end with more such pairs is raised, the worst pairs first; any choice is a valid one.
/// </summary>
internal static class Raises
{
    /// <summary>For each person in halves.</summary>
    /// <param name="places">How often a person's dual is paid; null for once.</param>
    public static long[] Of(Violations found, int people, Func<int, int>? places = null)
    {
        if (found.Pairs > found.Worst.Count)
        {
            // Not all pairs are known one by one.
            return found.Raise;
        }

        var (raise, met) = (new long[people], new int[people]);
        foreach (var pair in found.Worst)
        {
            met[pair.One]++;
            met[pair.Other]++;
        }

        foreach (var pair in found.Worst.OrderByDescending(pair => pair.Excess))
        {
            var (one, other) = (pair.One, pair.Other);
            var missing = pair.Excess - raise[one] - raise[other];
            if (missing > 0)
            {
                raise[Cost(one) * met[other] <= Cost(other) * met[one] ? one : other] += missing;
            }
        }

        return raise;

        long Cost(int person) => places?.Invoke(person) ?? 1;
    }
}
