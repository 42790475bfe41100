using System.Runtime.Intrinsics;

namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>Selects the few bounds of a block that are high enough, 64 at a time, as the bits of a word.</summary>
internal static class BoundFilter
{
    /// <summary>People of one bucket whose bounds are made at once.</summary>
    public const int Block = 512;

    /// <summary>Bounds that one word of bits speaks for.</summary>
    public const int Word = 64;

    /// <summary>Duals beyond this are compared one by one: their sum with a bound would not fit 16 bits.</summary>
    public const int MostNarrow = 28_000;

    /// <summary>Those at least as high as a floor of 0 or more.</summary>
    public static ulong AtLeast(ReadOnlySpan<short> bounds, int floor)
    {
        var least = Vector512.Create((short)floor);
        var low = Vector512.GreaterThanOrEqual(Vector512.Create(bounds), least).ExtractMostSignificantBits();
        var high = Vector512
            .GreaterThanOrEqual(Vector512.Create(bounds[Vector512<short>.Count..]), least)
            .ExtractMostSignificantBits();
        return low | (high << Vector512<short>.Count);
    }

    /// <summary>Those possible pairs of which twice the bound is more than one person's dual and the other's carry.</summary>
    /// <param name="mine">-28,000 to 28,000.</param>
    /// <param name="theirs">As many as the bounds, each cut to ±30,000: such a dual alone decides.</param>
    public static ulong Above(ReadOnlySpan<short> bounds, short mine, ReadOnlySpan<short> theirs)
    {
        var dual = Vector512.Create(mine);
        var low = Above(Vector512.Create(bounds), dual, Vector512.Create(theirs));
        var high = Above(
            Vector512.Create(bounds[Vector512<short>.Count..]),
            dual,
            Vector512.Create(theirs[Vector512<short>.Count..])
        );
        return low | (high << Vector512<short>.Count);
    }

    private static ulong Above(Vector512<short> bounds, Vector512<short> mine, Vector512<short> theirs)
    {
        var carried = Vector512.LessThan(theirs, bounds + bounds - mine);
        var possible = Vector512.GreaterThanOrEqual(bounds, Vector512<short>.Zero);
        return (carried & possible).ExtractMostSignificantBits();
    }

    /// <summary>The same for duals of any size.</summary>
    public static ulong Above(ReadOnlySpan<short> bounds, long mine, ReadOnlySpan<long> theirs)
    {
        var found = 0UL;
        for (var at = 0; at < Word && at < theirs.Length; at++)
        {
            found |= bounds[at] >= 0 && (2L * bounds[at]) - mine > theirs[at] ? 1UL << at : 0;
        }

        return found;
    }
}
