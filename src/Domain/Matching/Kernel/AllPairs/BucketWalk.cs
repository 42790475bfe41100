namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>
/// Visits a range of people of one bucket once each, from some person in the middle and going round, and hands out upper
/// bounds of their scores with one person. Bounds are computed in blocks that are aligned with the bucket, because bitmaps
/// are; the block in which the walk begins is visited in two parts and computed only once.
/// </summary>
/// <remarks>One for each thread: it keeps the bounds.</remarks>
internal sealed class BucketWalk<TScorer>(TScorer scorer)
    where TScorer : struct, IPairScorer
{
    private readonly short[] home = new short[BoundFilter.Block + BoundFilter.Word];
    private readonly short[] away = new short[BoundFilter.Block + BoundFilter.Word];
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
        homeBlock = begin - ((begin - start) % BoundFilter.Block);
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
    public ReadOnlySpan<short> BoundsFrom(int other) => bounds.AsSpan(other - made, BoundFilter.Word);

    /// <summary>Which of 64 people from one on belong to the piece.</summary>
    public ulong Mask(int other) => To - other >= BoundFilter.Word ? ulong.MaxValue : (1UL << (To - other)) - 1;

    private bool Away()
    {
        (From, To) = (Math.Max(next, first), Math.Min(next + BoundFilter.Block, end));
        next = After(next);
        return Make(away, From, To);
    }

    private bool Home()
    {
        var start = Math.Max(homeBlock, first);
        if (To == int.MinValue)
        {
            (From, To) = (turn, Math.Min(homeBlock + BoundFilter.Block, end));
            next = After(homeBlock);
            return isHomeOfUse = Make(home, start, To);
        }

        (bounds, made, next) = (home, start, int.MaxValue);
        (From, To) = (start, turn);
        return isHomeOfUse && From < To;
    }

    private int After(int block) => block + BoundFilter.Block < end ? block + BoundFilter.Block : FirstBlock();

    private int FirstBlock() => first - ((first - origin) % BoundFilter.Block);

    private bool Make(short[] into, int from, int to)
    {
        (bounds, made) = (into, from);
        return scorer.UpperBounds(person, from, to, floor, into);
    }
}
