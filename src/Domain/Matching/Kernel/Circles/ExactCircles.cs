using System.Numerics;

namespace MentorBot.Domain.Matching.Kernel.Circles;

/// <summary>
/// The best circles of few people, by dynamic programming over sets: the highest item that is still undecided is left out
/// or is in one of the circles of which it is the highest.
/// </summary>
/// <remarks>
/// After M. Held and R. M. Karp, A dynamic programming approach to sequencing problems (1962). 3^20 looks at most, and far
/// fewer where circles are few; 40 MB for 20 items.
/// </remarks>
internal sealed class ExactCircles
{
    /// <summary>With more items than this the sets are too many.</summary>
    public const int MostItems = 20;

    private const int NoCircle = -1;

    private readonly CircleItems items;

    /// <summary>The circles by their highest item, as sets.</summary>
    private readonly List<uint>[] circles;

    /// <summary>The sum of values of each set that is a circle, or <see cref="NoCircle"/>.</summary>
    private readonly int[] valueOf;
    private readonly long[] worthOf;

    /// <summary>What was gained when the items of a set are all that is undecided; -1 when that never happens.</summary>
    private readonly long[] worth;
    private readonly long[] value;

    /// <summary>What was decided to reach a set: a circle, or one item that was left out (which adds no worth).</summary>
    private readonly uint[] taken;

    private ExactCircles(CircleItems items)
    {
        this.items = items;
        var sets = 1 << items.Count;
        circles = [.. Enumerable.Range(0, items.Count).Select(_ => new List<uint>())];
        (valueOf, worthOf) = (new int[sets], new long[sets]);
        (worth, value, taken) = (new long[sets], new long[sets], new uint[sets]);
        Array.Fill(valueOf, NoCircle);
        Array.Fill(worth, -1);
        for (var set = 1; set < sets; set++)
        {
            worthOf[set] = worthOf[set & (set - 1)] + items.Worth[BitOperations.TrailingZeroCount(set)];
        }
    }

    /// <returns>Circles of items, in no particular order.</returns>
    public static List<int[]> Solve(CircleItems items, CancellationToken cancellation)
    {
        if (items.Count > MostItems)
        {
            throw new ArgumentException($"At most {MostItems} items can be solved exactly.", nameof(items));
        }

        var exact = new ExactCircles(items);
        _ = new FeasibleCircles(items).Visit(exact.Keep);
        exact.Decide(cancellation);
        return exact.Best();
    }

    private bool Keep(ReadOnlySpan<int> circle, int sum)
    {
        var set = 0u;
        foreach (var item in circle)
        {
            set |= 1u << item;
        }

        valueOf[set] = sum;
        circles[circle[0]].Add(set);
        return true;
    }

    private void Decide(CancellationToken cancellation)
    {
        worth[^1] = 0;
        for (var set = (uint)worth.Length - 1; set > 0; set--)
        {
            if (worth[set] < 0)
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            var highest = BitOperations.Log2(set);
            Reach(set, 1u << highest, 0, 0);
            if (circles[highest].Count >> Math.Min(BitOperations.PopCount(set) - 1, 30) == 0)
            {
                TakeFromList(set, circles[highest]);
            }
            else
            {
                TakeFromSubsets(set, 1u << highest);
            }
        }
    }

    private void TakeFromList(uint set, List<uint> list)
    {
        foreach (var circle in list)
        {
            if ((circle & ~set) == 0)
            {
                Reach(set, circle, worthOf[circle], valueOf[circle]);
            }
        }
    }

    /// <summary>Where so few items are left that their subsets are fewer than the circles in the list.</summary>
    private void TakeFromSubsets(uint set, uint highest)
    {
        var rest = set & ~highest;
        for (var others = rest; ; others = (others - 1) & rest)
        {
            var circle = others | highest;
            if (valueOf[circle] != NoCircle)
            {
                Reach(set, circle, worthOf[circle], valueOf[circle]);
            }

            if (others == 0)
            {
                return;
            }
        }
    }

    private void Reach(uint set, uint decided, long moreWorth, long moreValue)
    {
        var (next, newWorth, newValue) = (set & ~decided, worth[set] + moreWorth, value[set] + moreValue);
        if (newWorth > worth[next] || (newWorth == worth[next] && newValue > value[next]))
        {
            (worth[next], value[next], taken[next]) = (newWorth, newValue, decided);
        }
    }

    private List<int[]> Best()
    {
        var found = new List<int[]>();
        for (var set = 0u; set != (uint)worth.Length - 1; )
        {
            var (decided, before) = (taken[set], set | taken[set]);
            if (worth[before] != worth[set])
            {
                found.Add([.. Enumerable.Range(0, items.Count).Where(item => ((decided >> item) & 1) != 0)]);
            }

            set = before;
        }

        return found;
    }
}
