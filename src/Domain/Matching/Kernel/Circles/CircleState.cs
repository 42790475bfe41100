namespace MentorBot.Domain.Matching.Kernel.Circles;

/// <summary>A board with the totals of what is on it, and the best that ever was on it.</summary>
internal sealed class CircleState
{
    /// <summary>Lower than any temperature allows, and two of them can be added.</summary>
    public const long Forbidden = long.MinValue / 4;

    private readonly CircleItems items;
    private readonly CircleWeights weights;
    private readonly long[] weightIn;
    private readonly int[] best;
    private bool bestIsNow;

    public CircleState(CircleItems items, CircleWeights weights)
    {
        this.items = items;
        this.weights = weights;
        Board = new(items);
        weightIn = new long[Board.Slots];
        best = new int[items.Count];
        Array.Fill(best, CircleBoard.Nowhere);
    }

    public CircleBoard Board { get; }

    /// <summary>What the search makes larger.</summary>
    public long Energy { get; private set; }

    public CircleScore Best { get; private set; }

    private CircleScore Now { get; set; }

    /// <summary>By how much the energy rises when the item goes there; hopelessly much below zero when it may not.</summary>
    public long RiseOfMove(int item, int to)
    {
        var rise = 0L;
        if (to >= 0)
        {
            if (Board.Size[to] + Board.SizeOf[item] > items.Problem.Largest || !Board.MayEnter(to, item))
            {
                return Forbidden;
            }

            rise += RiseOfWeight(to, weights[item], Board.SizeOf[item]) + Board.Gain(to, item) + items.Inner[item];
        }

        var from = Board.SlotOf[item];
        return from < 0
            ? rise
            : rise
                + RiseOfWeight(from, -weights[item], -Board.SizeOf[item])
                - Board.Gain(from, item)
                - items.Inner[item];
    }

    /// <summary>By how much the energy rises when both change places; hopelessly much below zero when they may not.</summary>
    public long RiseOfSwap(int one, int other) => RiseAt(one, other) + RiseAt(other, one);

    public void Move(int item, int to)
    {
        var from = Board.SlotOf[item];
        if (from >= 0)
        {
            Count(from, -1);
            Board.Leave(item);
            weightIn[from] -= weights[item];
            Count(from, 1);
        }

        if (to >= 0)
        {
            Count(to, -1);
            Board.Enter(to, item);
            weightIn[to] += weights[item];
            Count(to, 1);
        }
    }

    public void Swap(int one, int other)
    {
        var (first, second) = (Board.SlotOf[one], Board.SlotOf[other]);
        Move(one, CircleBoard.Nowhere);
        Move(other, first);
        Move(one, second);
    }

    /// <summary>To be called before each change: keeps what is on the board when it is the best so far.</summary>
    public void BeforeChange()
    {
        if (bestIsNow)
        {
            Board.SlotOf.CopyTo(best);
            bestIsNow = false;
        }
    }

    /// <summary>To be called when a change is to stay.</summary>
    public void AfterChange()
    {
        if (Now.CompareTo(Best) > 0)
        {
            (Best, bestIsNow) = (Now, true);
        }
    }

    /// <summary>Puts the best on the board again.</summary>
    public void Restore()
    {
        BeforeChange();
        for (var item = 0; item < items.Count; item++)
        {
            Move(item, CircleBoard.Nowhere);
        }

        for (var item = 0; item < items.Count; item++)
        {
            Move(item, best[item]);
        }
    }

    private long RiseAt(int gone, int come)
    {
        var slot = Board.SlotOf[gone];
        if (slot < 0)
        {
            return 0;
        }

        var (gain, growth) = (Board.GainInPlaceOf(gone, come), Board.SizeOf[come] - Board.SizeOf[gone]);
        if (gain < 0 || Board.Size[slot] + growth > items.Problem.Largest)
        {
            return Forbidden;
        }

        var rise = gain + items.Inner[come] - Board.Gain(slot, gone) - items.Inner[gone];
        return rise + RiseOfWeight(slot, weights[come] - weights[gone], growth);
    }

    private long RiseOfWeight(int slot, long weight, int size) =>
        weights.Of(weightIn[slot] + weight, Board.Size[slot] + size) - weights.Of(weightIn[slot], Board.Size[slot]);

    private void Count(int slot, int sign)
    {
        Energy += sign * (weights.Of(weightIn[slot], Board.Size[slot]) + Board.Value[slot]);
        if (Board.Size[slot] >= items.Problem.Smallest)
        {
            Now = new(Now.Worth + (sign * Board.Worth[slot]), Now.Value + (sign * Board.Value[slot]));
        }
    }
}
