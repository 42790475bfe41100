namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>
/// One person's way past a run of people of one bucket, all of whom are looked at once, beginning somewhere in the midst
/// and going round. Bounds are made block by block, the blocks counted from where the bucket begins: columns of bitmaps
/// are cut at the same places for everybody, and the block in which the lap begins is made only once.
/// </summary>
/// <remarks>One for each thread: it keeps the bounds.</remarks>
internal sealed class Lap<TScorer>(TScorer scorer)
    where TScorer : struct, IPairScorer
{
    private readonly short[] home = new short[Survivors.Block + Survivors.Word];
    private readonly short[] away = new short[Survivors.Block + Survivors.Word];
    private short[] bounds = [];
    private int person;
    private int first;
    private int end;
    private int turn;
    private int floor;
    private bool isHomeOfUse;
    private int origin;
    private int homeBlock;
    private int next;
    private int made;

    /// <summary>The people of the piece that is looked at: From..To-1.</summary>
    public int From { get; private set; }

    public int To { get; private set; }

    /// <param name="whose">Whose partners are looked at.</param>
    /// <param name="from">from..to-1 are looked at; they are in the bucket that begins at <paramref name="start"/>.</param>
    /// <param name="begin">from..to-1: the first who is looked at.</param>
    /// <param name="least">Blocks without any bound of so much are passed over.</param>
    public void Begin(int whose, int start, int from, int to, int begin, int least)
    {
        (person, origin, first, end, turn, floor) = (whose, start, from, to, begin, least);
        homeBlock = begin - ((begin - start) % Survivors.Block);
        next = from < to ? homeBlock : int.MaxValue;
        To = int.MinValue;
    }

    /// <summary>Goes on to the next piece, whose people all stand in one block.</summary>
    /// <returns>False when all were looked at.</returns>
    public bool Next()
    {
        while (next != int.MaxValue)
        {
            if (next == homeBlock ? Home() : Away())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The bounds of 64 people from one on; those after the piece are to be passed over, see <see cref="Mask"/>.</summary>
    public ReadOnlySpan<short> BoundsFrom(int other) => bounds.AsSpan(other - made, Survivors.Word);

    /// <summary>Which of 64 people from one on belong to the piece.</summary>
    public ulong Mask(int other) => To - other >= Survivors.Word ? ulong.MaxValue : (1UL << (To - other)) - 1;

    private bool Away()
    {
        (From, To) = (Math.Max(next, first), Math.Min(next + Survivors.Block, end));
        next = After(next);
        return Make(away, From, To);
    }

    private bool Home()
    {
        var start = Math.Max(homeBlock, first);
        if (To == int.MinValue)
        {
            (From, To) = (turn, Math.Min(homeBlock + Survivors.Block, end));
            next = After(homeBlock);
            return isHomeOfUse = Make(home, start, To);
        }

        (bounds, made, next) = (home, start, int.MaxValue);
        (From, To) = (start, turn);
        return isHomeOfUse && From < To;
    }

    private int After(int block) => block + Survivors.Block < end ? block + Survivors.Block : FirstBlock();

    private int FirstBlock() => first - ((first - origin) % Survivors.Block);

    private bool Make(short[] into, int from, int to)
    {
        (bounds, made) = (into, from);
        return scorer.UpperBounds(person, from, to, floor, into);
    }
}
