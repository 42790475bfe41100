using System.Runtime.Intrinsics;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>
/// For each thing that people may have (a skill, a language) a bitmap of those who have it; and for each person the things
/// they have. However many things there are, a pair costs no more than what one of the two has.
/// </summary>
internal sealed class BitRows
{
    private readonly int words;
    private readonly ulong[] bits;
    private readonly int[] start;
    private readonly int[] things;

    /// <param name="kinds">How many things there are.</param>
    /// <param name="of">The things of the person of a number, each once.</param>
    public BitRows(Roster roster, int kinds, Func<int, ReadOnlySpan<int>> of)
    {
        words = roster.Words;
        bits = new ulong[((long)kinds * words) + Sheet.Words];
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

    /// <summary>The things a person has.</summary>
    public ReadOnlySpan<int> Of(int number) => things.AsSpan(start[number]..start[number + 1]);

    /// <summary>Those of 512 people who have a thing, from a word on.</summary>
    public Vector512<ulong> Eight(int thing, int word) => Vector512.Create(bits, (thing * words) + word);

    /// <summary>Gives every different name a number, in the order of the alphabet.</summary>
    public static Dictionary<string, int> Number(IEnumerable<string> names) =>
        names
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Index()
            .ToDictionary(name => name.Item, name => name.Index, StringComparer.Ordinal);
}
