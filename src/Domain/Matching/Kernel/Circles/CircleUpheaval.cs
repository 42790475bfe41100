namespace MentorBot.Domain.Matching.Kernel.Circles;

/// <summary>
/// Changes of several people at once, which small steps would reach only through slots that are too small: a circle is
/// dissolved into the others, or founded from people whom theirs can spare. They stay when they are good enough.
/// </summary>
internal sealed class CircleUpheaval(CircleItems items, CircleState state)
{
    /// <summary>How many people are looked at for each place of a new circle.</summary>
    private const int Looks = 100;

    private readonly CircleBoard board = state.Board;
    private readonly List<(int Item, int From)> done = [];
    private readonly List<int> leaving = [];

    /// <param name="least">The rise of the energy from which on the change stays; negative while the search is hot.</param>
    public void Dissolve(int slot, long least)
    {
        var before = Begin();
        leaving.Clear();
        leaving.AddRange(board.ItemsIn(slot));
        foreach (var item in leaving)
        {
            Do(item, BestCircleFor(item, slot));
        }

        Settle(before, least);
    }

    /// <param name="size">People the circle is to have, where so many can be spared.</param>
    public void Found(int founder, int size, ref Dice dice, long least)
    {
        var slot = EmptySlot(dice.Below(board.Slots));
        if (slot < 0 || !CanBeSpared(founder))
        {
            return;
        }

        var before = Begin();
        var next = founder;
        do
        {
            Do(next, slot);
            next = board.Size[slot] < size ? BestMemberFor(slot, dice.Below(items.Count)) : -1;
        } while (next >= 0);
        Settle(before, least);
    }

    private long Begin()
    {
        state.BeforeChange();
        done.Clear();
        return state.Energy;
    }

    private void Do(int item, int to)
    {
        done.Add((item, board.SlotOf[item]));
        state.Move(item, to);
    }

    private void Settle(long before, long least)
    {
        if (state.Energy - before >= least)
        {
            state.AfterChange();
            return;
        }

        for (var at = done.Count - 1; at >= 0; at--)
        {
            state.Move(done[at].Item, done[at].From);
        }
    }

    private int BestCircleFor(int item, int butNot)
    {
        var (best, most) = (CircleBoard.Nowhere, -1);
        var room = items.Problem.Largest - board.SizeOf[item];
        for (var slot = 0; slot < board.Slots; slot++)
        {
            if (board.Gain(slot, item) > most && slot != butNot && HasRoom(slot, room) && board.MayEnter(slot, item))
            {
                (best, most) = (slot, board.Gain(slot, item));
            }
        }

        return best;
    }

    private bool HasRoom(int slot, int room) => board.Size[slot] >= items.Problem.Smallest && board.Size[slot] <= room;

    /// <summary>Somebody in no circle, or else whoever adds most to this one and takes least from theirs; -1 for nobody.</summary>
    private int BestMemberFor(int slot, int first)
    {
        var (best, most) = (-1, CircleState.Forbidden / 2);
        for (var look = 0; look < Math.Min(Looks, items.Count); look++)
        {
            var item = first + look < items.Count ? first + look : first + look - items.Count;
            var from = board.SlotOf[item];
            if (from != slot && CanBeSpared(item) && state.RiseOfMove(item, slot) is var rise && rise > most)
            {
                (best, most) = (item, rise);
            }
        }

        return best;
    }

    private bool CanBeSpared(int item)
    {
        var slot = board.SlotOf[item];
        return slot < 0 || board.Size[slot] - board.SizeOf[item] >= items.Problem.Smallest;
    }

    private int EmptySlot(int first)
    {
        for (var look = 0; look < board.Slots; look++)
        {
            var slot = (first + look) % board.Slots;
            if (board.Size[slot] == 0)
            {
                return slot;
            }
        }

        return -1;
    }
}
