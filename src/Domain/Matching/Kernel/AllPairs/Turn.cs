namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>
/// Where somebody begins to look at a run of people, all of whom they look at, going round. Who is looked at first is kept
/// among equals: would all begin with the same people, where many score the same all would keep the same few, of whom each
/// can have one partner only.
/// </summary>
internal static class Turn
{
    /// <summary>2^32 divided by the golden ratio: people in a row begin far apart.</summary>
    private const uint Golden = 2_654_435_769;

    /// <returns>from..to-1; from for an empty run.</returns>
    public static int Of(int person, int from, int to)
    {
        ulong spread = unchecked((uint)person * Golden);
        return to <= from ? from : from + (int)((spread * (uint)(to - from)) >> 32);
    }
}
