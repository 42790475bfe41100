namespace MentorBot.Domain.Matching.Kernel.Circles;

/// <summary>Chance that is the same everywhere: SplitMix64.</summary>
/// <remarks>G. L. Steele, D. Lea and C. H. Flood, Fast splittable pseudorandom number generators (2014).</remarks>
internal struct Dice(ulong seed)
{
    private ulong state = seed;

    /// <returns>0 to <paramref name="sides"/> - 1.</returns>
    public int Below(int sides) => (int)(((Next() >> 32) * (ulong)sides) >> 32);

    public ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
