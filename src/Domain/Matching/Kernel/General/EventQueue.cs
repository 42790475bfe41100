using System.Numerics;

namespace MentorBot.Domain.Matching.Kernel.General;

/// <param name="Time">When it is due.</param>
/// <param name="Source">The vertex or blossom to which it happens; of an edge the vertex in whose row the arc is.</param>
/// <param name="Arc">Of an edge whose slack is used up; else what happens.</param>
internal readonly record struct SearchEvent(long Time, int Source, int Arc)
{
    /// <summary>The dual of an inner blossom is 0, so it must open.</summary>
    public const int BlossomIsEmpty = -1;

    /// <summary>The dual of an outer vertex is as low as may be.</summary>
    public const int VertexIsLowest = -2;
}

/// <summary>
/// What is to happen, soonest first, for times that never go back: a radix heap, which keeps an event by the highest bit
/// in which its time differs from the present. Constant time per event where times are near, at most 64 moves otherwise;
/// of events at the same time the order depends on the order of adding only.
/// </summary>
/// <remarks>R. Ahuja, K. Mehlhorn, J. Orlin, R. Tarjan, Faster algorithms for the shortest path problem (1990).</remarks>
internal sealed class EventQueue
{
    private readonly SearchEvent[][] buckets = [.. Enumerable.Range(0, 64).Select(_ => Array.Empty<SearchEvent>())];
    private readonly int[] counts = new int[64];
    private ulong filled;
    private long now;

    /// <summary>Forgets everything; the time is 0 again.</summary>
    public void Clear()
    {
        Array.Clear(counts);
        (filled, now) = (0, 0);
    }

    /// <param name="happening">Not before the time of what was taken last.</param>
    public void Add(SearchEvent happening)
    {
        var bucket = 64 - BitOperations.LeadingZeroCount((ulong)(happening.Time ^ now));
        ref var events = ref buckets[bucket];
        ref var count = ref counts[bucket];
        if (count == events.Length)
        {
            Array.Resize(ref events, Math.Max(16, count * 2));
        }

        events[count++] = happening;
        filled |= 1UL << bucket;
    }

    public bool TryTake(out SearchEvent happening)
    {
        if (filled == 0)
        {
            happening = default;
            return false;
        }

        if (counts[0] == 0)
        {
            MoveOn();
        }

        happening = buckets[0][--counts[0]];
        filled = counts[0] == 0 ? filled & ~1UL : filled;
        return true;
    }

    /// <summary>The soonest of the nearest bucket becomes the present; all others of it then lie nearer.</summary>
    private void MoveOn()
    {
        var bucket = BitOperations.TrailingZeroCount(filled);
        var events = buckets[bucket].AsSpan(0, counts[bucket]);
        now = events[0].Time;
        foreach (ref readonly var happening in events)
        {
            now = Math.Min(now, happening.Time);
        }

        counts[bucket] = 0;
        filled &= ~(1UL << bucket);
        foreach (ref readonly var happening in events)
        {
            Add(happening);
        }
    }
}
