using System.Runtime.Intrinsics;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>
/// For each attribute (a skill, a language) a bitmap of the people who have it, and for each person the attributes they
/// have. The cost of a pair grows with the attributes of one person, not with how many exist.
/// </summary>
internal sealed class BitRows
{
    private readonly int words;
    private readonly ulong[] bits;
    private readonly int[] start;
    private readonly int[] things;

    /// <param name="roster">The people.</param>
    /// <param name="kinds">How many attributes exist.</param>
    /// <param name="of">The attributes of the person with a number, without repetition.</param>
    public BitRows(Roster roster, int kinds, Func<int, ReadOnlySpan<int>> of)
    {
        words = roster.Words;
        bits = new ulong[((long)kinds * words) + FeatureBits.Words];
        start = new int[roster.Count + 1];
        var all = new List<int>();
        for (var number = 0; number < roster.Count; number++)
        {
            var bit = roster.BitOf(number);
            foreach (var thing in of(number))
            {
                bits[((long)thing * words) + (bit >> 6)] |= 1UL << (bit & 63);
                all.Add(thing);
            }

            start[number + 1] = all.Count;
        }

        things = [.. all];
    }

    /// <summary>The attributes of a person.</summary>
    public ReadOnlySpan<int> Of(int number) => things.AsSpan(start[number]..start[number + 1]);

    /// <summary>Which of 512 people, starting from a word of the bitmap, have an attribute.</summary>
    public Vector512<ulong> Eight(int thing, int word) => Vector512.Create(bits, (thing * words) + word);

    /// <summary>Numbers the distinct names in ordinal order.</summary>
    public static Dictionary<string, int> Number(IEnumerable<string> names) =>
        names
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Index()
            .ToDictionary(name => name.Item, name => name.Index, StringComparer.Ordinal);
}
