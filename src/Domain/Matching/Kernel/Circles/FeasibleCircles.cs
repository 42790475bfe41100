namespace MentorBot.Domain.Matching.Kernel.Circles;

/// <summary>Every circle that the rules allow, as long as there are not too many of them.</summary>
/// <param name="mostLooks">After so many groups were looked at it stops, as if the visitor had said so.</param>
internal sealed class FeasibleCircles(CircleItems items, long mostLooks = long.MaxValue)
{
    private long looks;
    private readonly int[] chosen = new int[items.Problem.Largest];

    /// <summary>Visits each circle once, as its items in descending order, until the visitor says stop.</summary>
    /// <param name="visit">Given the items and the sum of values; false to stop.</param>
    /// <returns>False when it was stopped.</returns>
    public bool Visit(CircleVisitor visit)
    {
        for (var last = items.Count - 1; last >= 0; last--)
        {
            if (!VisitThoseOf(last, visit))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Visits the circles whose highest item is this one.</summary>
    public bool VisitThoseOf(int highest, CircleVisitor visit)
    {
        var candidates = Enumerable.Range(0, highest).Where(item => items.Value(highest, item) >= 0).ToArray();
        chosen[0] = highest;
        return Grow(1, items.People[highest].Length, items.Common[highest], items.Inner[highest], candidates, visit);
    }

    /// <summary>At most as deep as a circle is large.</summary>
    private bool Grow(int count, int size, ulong common, int value, int[] candidates, CircleVisitor visit)
    {
        if (++looks > mostLooks || (size >= items.Problem.Smallest && !visit(chosen.AsSpan(0, count), value)))
        {
            return false;
        }

        for (var at = candidates.Length - 1; at >= 0; at--)
        {
            var next = candidates[at];
            var grown = size + items.People[next].Length;
            if (grown > items.Problem.Largest || (common & items.Common[next]) == 0)
            {
                continue;
            }

            chosen[count] = next;
            var sum = value + items.Inner[next];
            foreach (var member in chosen.AsSpan(0, count))
            {
                sum += items.Value(member, next);
            }

            var rest = Array.FindAll(candidates[..at], item => items.Value(next, item) >= 0);
            if (!Grow(count + 1, grown, common & items.Common[next], sum, rest, visit))
            {
                return false;
            }
        }

        return true;
    }
}

/// <param name="circle">Descending; only valid during the call.</param>
/// <param name="value">Of all pairs in it.</param>
internal delegate bool CircleVisitor(ReadOnlySpan<int> circle, int value);
