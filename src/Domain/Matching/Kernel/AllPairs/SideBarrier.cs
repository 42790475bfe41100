using MentorBot.Domain.Matching.Kernel.Bipartite;
using Barrier = MentorBot.Domain.Matching.Kernel.General.Barrier;

namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>
/// Why no assignment has more pairs: who has no place reaches, along pairs and places taken, only right vertices without a
/// free one. Those, and the lefts that are not reached, meet every pair (D. König, 1931); a pair that neither meets crosses.
/// </summary>
internal static class SideBarrier
{
    /// <param name="partner">A largest assignment on the edges that reach the threshold.</param>
    public static Barrier Of(TwoSides sides, BipartiteGraph graph, int threshold, int[] partner)
    {
        var (lefts, rights) = (new bool[graph.Lefts], new bool[graph.Rights]);
        var holders = partner
            .Select((right, left) => (Right: right, Left: left))
            .Where(pair => pair.Right >= 0)
            .ToLookup(pair => pair.Right, pair => pair.Left);
        var queue = new Queue<int>();
        for (var left = 0; left < lefts.Length; left++)
        {
            Reach(partner[left] < 0, left);
        }

        while (queue.TryDequeue(out var left))
        {
            foreach (var edge in graph.Forward.Row(left))
            {
                var right = EdgeRows.TargetOf(edge);
                if (edge > EdgeRows.LastOf(threshold))
                {
                    break;
                }

                var known = rights[right];
                rights[right] = true;
                foreach (var holder in known ? [] : holders[right])
                {
                    Reach(!lefts[holder], holder);
                }
            }
        }

        return new(Parts(sides, lefts, rights));

        void Reach(bool now, int left)
        {
            if (now)
            {
                lefts[left] = true;
                queue.Enqueue(left);
            }
        }
    }

    private static int[] Parts(TwoSides sides, bool[] lefts, bool[] rights)
    {
        var part = new int[sides.Numbers.Length];
        for (var person = 0; person < part.Length; person++)
        {
            var number = sides.Numbers[person];
            var covers = sides.IsRight[person] ? rights[number] : !lefts[number];
            part[person] = covers ? Barrier.Inner : person + 1;
        }

        return part;
    }
}
