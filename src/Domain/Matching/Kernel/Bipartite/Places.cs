namespace MentorBot.Domain.Matching.Kernel.Bipartite;

/// <summary>Who holds which place: the pairs found so far, from both sides.</summary>
internal sealed class Places
{
    public const int Nobody = -1;

    private readonly int[] slotOf;

    public Places(AssignmentProblem problem)
    {
        var (lefts, rights) = (problem.Graph.Lefts, problem.Graph.Rights);
        (Partner, slotOf, Load, Slot) = (new int[lefts], new int[lefts], new int[rights], new int[rights + 1]);
        Array.Fill(Partner, Nobody);
        for (var right = 0; right < rights; right++)
        {
            // One more than can be taken is as good as any number: a place stays free.
            Slot[right + 1] = Slot[right] + Math.Min(problem.Capacity(right), lefts + 1);
        }

        Holders = new int[Slot[rights]];
    }

    /// <summary>The right vertex of each left one.</summary>
    public int[] Partner { get; }

    /// <summary>Places taken of each right vertex.</summary>
    public int[] Load { get; }

    /// <summary>Where the places of each right vertex start in <see cref="Holders"/>; the taken ones come first.</summary>
    public int[] Slot { get; }

    public int[] Holders { get; }

    public bool HasRoom(int right) => Load[right] < Slot[right + 1] - Slot[right];

    public ReadOnlySpan<int> HoldersOf(int right) => Holders.AsSpan(Slot[right], Load[right]);

    /// <summary>Gives a place that is free to somebody who has none.</summary>
    public void Give(int left, int right)
    {
        var slot = Slot[right] + Load[right]++;
        (Partner[left], slotOf[left], Holders[slot]) = (right, slot, left);
    }

    /// <summary>Gives a taken place to somebody who has none. Returns who had it.</summary>
    public int Replace(int slot, int left)
    {
        var before = Holders[slot];
        (Partner[left], slotOf[left], Holders[slot]) = (Partner[before], slot, left);
        Partner[before] = Nobody;
        return before;
    }

    /// <summary>Takes the place of somebody who has one.</summary>
    public void Take(int left)
    {
        var right = Partner[left];
        var last = Slot[right] + --Load[right];
        var moved = Holders[last];
        (Holders[slotOf[left]], slotOf[moved]) = (moved, slotOf[left]);
        Partner[left] = Nobody;
    }

    /// <summary>Everybody on an alternating path moves one place on, from its end backwards.</summary>
    /// <param name="right">Has a place free.</param>
    /// <param name="reachedBy">Who takes a place of each right vertex on the path.</param>
    public void Shift(int right, int[] reachedBy)
    {
        while (right != Nobody)
        {
            var left = reachedBy[right];
            var before = Partner[left];
            if (before != Nobody)
            {
                Take(left);
            }

            Give(left, right);
            right = before;
        }
    }
}
