namespace MentorBot.Domain.Matching.Kernel.Circles;

/// <summary>
/// The order of aims as one number for the search: a person who is placed is worth many pairs, and a slot that is still
/// too small for a circle has a little of what it will be worth, so that the search is drawn towards completing it.
/// </summary>
/// <remarks>The best plan is remembered by the true order of aims; these weights only lead the way to it.</remarks>
internal sealed class CircleWeights
{
    /// <summary>Up to 2^6 times the least worth counts in full, what is above with the number of its doublings.</summary>
    private const int FullDoublings = 6;

    /// <summary>A person counts as much as so many average pairs: more than any circle can make up for.</summary>
    private const int PairsPerPerson = 100;

    private readonly long[] weights;
    private readonly int[] credit;

    public CircleWeights(CircleItems items)
    {
        MeanValue = Mean(items);
        var least = items.Worth.DefaultIfEmpty(1).Min();
        weights = [.. items.Worth.Select(worth => (long)(Strength((double)worth / least) * Unit))];
        var smallest = items.Problem.Smallest;
        credit = [.. Enumerable.Range(0, items.Problem.Largest + 1).Select(size => Credit(size, smallest))];
    }

    /// <summary>The average value of a pair that may share a circle and is worth anything; 1 or more.</summary>
    public long MeanValue { get; }

    private long Unit => PairsPerPerson * MeanValue;

    public long this[int item] => weights[item];

    /// <param name="weight">Of all in a slot.</param>
    /// <param name="size">People in the slot.</param>
    public long Of(long weight, int size) => (weight * credit[size]) >> 8;

    /// <param name="times">How many times the least worth, 1 or more.</param>
    private static double Strength(double times)
    {
        var doublings = Math.ILogB(times);
        return doublings < FullDoublings
            ? times
            : Math.ScaleB(1, FullDoublings) + (doublings - FullDoublings) + (Math.ScaleB(times, -doublings) - 1);
    }

    private static int Credit(int size, int smallest) =>
        size >= smallest ? 256 : 256 * size * size / (2 * smallest * smallest);

    private static long Mean(CircleItems items)
    {
        var (sum, pairs) = (0L, 0L);
        for (var item = 0; item < items.Count; item++)
        {
            foreach (var value in items.Row(item))
            {
                sum += Math.Max(value, 0);
                pairs += value > 0 ? 1 : 0;
            }
        }

        return pairs == 0 ? 1 : Math.Max(sum / pairs, 1);
    }
}
