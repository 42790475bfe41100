namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>
/// Where a person's scan of others begins; it goes round and visits everybody. Of equal scores the first seen is kept: if
/// all scans began with the same people, everybody would keep the same few candidates, and each of those can have only one
/// partner.
/// </summary>
internal static class ScanStart
{
    /// <summary>2^32 divided by the golden ratio (Fibonacci hashing, D. E. Knuth): neighbours begin far apart.</summary>
    private const uint Golden = 2_654_435_769;

    /// <returns>from..to-1; from for an empty run.</returns>
    public static int Of(int person, int from, int to)
    {
        ulong spread = unchecked((uint)person * Golden);
        return to <= from ? from : from + (int)((spread * (uint)(to - from)) >> 32);
    }
}
