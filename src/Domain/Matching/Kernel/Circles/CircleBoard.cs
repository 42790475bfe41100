namespace MentorBot.Domain.Matching.Kernel.Circles;

/// <summary>
/// Slots with items in them, and what each item would be worth in each slot. Every slot obeys the rules, but may be too
/// small to be a circle yet. Asking what a change brings takes constant time, making it one addition per item.
/// </summary>
internal sealed class CircleBoard
{
    /// <summary>In no slot.</summary>
    public const int Nowhere = -1;

    private readonly CircleItems items;
    private readonly int[] slotOf;
    private readonly int[] seatOf;
    private readonly int[] seats;
    private readonly int[] count;

    /// <summary>By slot, then by item: the values of an item with all in the slot.</summary>
    private readonly int[] gains;

    /// <summary>What the other items of its slot have in common.</summary>
    private readonly ulong[] others;

    public CircleBoard(CircleItems items)
    {
        this.items = items;
        var people = items.People.Sum(item => item.Length);
        Slots = Math.Max(people / items.Problem.Smallest, 1);
        slotOf = new int[items.Count];
        seatOf = new int[items.Count];
        seats = new int[Slots * items.Problem.Largest];
        count = new int[Slots];
        gains = new int[Slots * items.Count];
        others = new ulong[items.Count];
        Size = new int[Slots];
        Common = new ulong[Slots];
        Worth = new long[Slots];
        Value = new int[Slots];
        SizeOf = [.. items.People.Select(item => item.Length)];
        Array.Fill(slotOf, Nowhere);
        Array.Fill(Common, ulong.MaxValue);
    }

    public int Slots { get; }

    /// <summary>People in each slot.</summary>
    public int[] Size { get; }

    /// <summary>What everybody in a slot has in common.</summary>
    public ulong[] Common { get; }

    public long[] Worth { get; }

    public int[] Value { get; }

    /// <summary>The people of each item.</summary>
    public int[] SizeOf { get; }

    /// <summary>The slot of each item, or <see cref="Nowhere"/>.</summary>
    public ReadOnlySpan<int> SlotOf => slotOf;

    public ReadOnlySpan<int> ItemsIn(int slot) => seats.AsSpan(slot * items.Problem.Largest, count[slot]);

    /// <summary>The values of an item with all in a slot; negative where it may not join them.</summary>
    public int Gain(int slot, int item) => gains[(slot * items.Count) + item];

    public bool MayEnter(int slot, int item) => Gain(slot, item) >= 0 && (Common[slot] & items.Common[item]) != 0;

    /// <summary>What the item would add if it came into the place of the other; negative where the rules forbid it.</summary>
    public int GainInPlaceOf(int gone, int item)
    {
        var gain = Gain(slotOf[gone], item) - items.Value(gone, item);
        return (others[gone] & items.Common[item]) == 0 ? CircleItems.Barred : gain;
    }

    public void Enter(int slot, int item)
    {
        Value[slot] += Gain(slot, item) + items.Inner[item];
        Put(slot, item);
        Add(gains.AsSpan(slot * items.Count, items.Count), items.Row(item));
        Recount(slot);
    }

    public void Leave(int item)
    {
        var slot = slotOf[item];
        Value[slot] -= Gain(slot, item) + items.Inner[item];
        Take(slot, item);
        Subtract(gains.AsSpan(slot * items.Count, items.Count), items.Row(item));
        Recount(slot);
    }

    /// <summary>The items change places; one of them may be nowhere.</summary>
    public void Swap(int one, int other)
    {
        var (first, second) = (slotOf[one], slotOf[other]);
        if (first >= 0)
        {
            Leave(one);
        }

        if (second >= 0)
        {
            Leave(other);
            Enter(second, one);
        }

        if (first >= 0)
        {
            Enter(first, other);
        }
    }

    private void Put(int slot, int item)
    {
        (slotOf[item], seatOf[item]) = (slot, count[slot]);
        seats[(slot * items.Problem.Largest) + count[slot]++] = item;
        Size[slot] += SizeOf[item];
        Worth[slot] += items.Worth[item];
    }

    private void Take(int slot, int item)
    {
        var last = seats[(slot * items.Problem.Largest) + --count[slot]];
        seats[(slot * items.Problem.Largest) + seatOf[item]] = last;
        seatOf[last] = seatOf[item];
        slotOf[item] = Nowhere;
        Size[slot] -= SizeOf[item];
        Worth[slot] -= items.Worth[item];
    }

    private void Recount(int slot)
    {
        var members = ItemsIn(slot);
        var before = ulong.MaxValue;
        foreach (var member in members)
        {
            others[member] = before;
            before &= items.Common[member];
        }

        Common[slot] = before;
        var after = ulong.MaxValue;
        for (var at = members.Length - 1; at >= 0; at--)
        {
            others[members[at]] &= after;
            after &= items.Common[members[at]];
        }
    }

    private static void Add(Span<int> sums, ReadOnlySpan<int> row)
    {
        for (var at = 0; at < sums.Length; at++)
        {
            sums[at] += row[at];
        }
    }

    private static void Subtract(Span<int> sums, ReadOnlySpan<int> row)
    {
        for (var at = 0; at < sums.Length; at++)
        {
            sums[at] -= row[at];
        }
    }
}
