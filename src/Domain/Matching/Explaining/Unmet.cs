using System.Numerics;
using MentorBot.Domain.Matching.Profiles;

namespace MentorBot.Domain.Matching.Explaining;

/// <summary>
/// A set of people as bits, from which the visited ones are removed. It allows skipping 64 visited people at a time;
/// otherwise looking up everyone's partners would cost as much as scoring all pairs.
/// </summary>
internal sealed class Unmet
{
    private readonly Roster roster;
    private readonly ulong[] all;
    private readonly ulong[] left;
    private int count;

    public Unmet(Roster roster, IEnumerable<int> numbers)
    {
        this.roster = roster;
        (all, left) = (new ulong[roster.Words], new ulong[roster.Words]);
        foreach (var bit in numbers.Select(roster.BitOf))
        {
            all[bit >> 6] |= 1UL << (bit & 63);
        }
    }

    public bool IsEmpty => count == 0;

    /// <summary>Starts a new search, in which nobody has been visited.</summary>
    public void Begin()
    {
        all.CopyTo(left, 0);
        count = all.Sum(BitOperations.PopCount);
    }

    /// <summary>Removes these people from the set and returns the numbers of those who were in it.</summary>
    public List<int> Meet(ReadOnlySpan<ulong> people)
    {
        var met = new List<int>();
        for (var bucket = 0; bucket < roster.Keys.Length; bucket++)
        {
            for (var word = roster.WordOf(bucket); word < roster.WordOf(bucket + 1); word++)
            {
                var now = people[word] & left[word];
                left[word] &= ~now;
                for (; now != 0; now &= now - 1)
                {
                    met.Add(roster.NumberOf(bucket, word, BitOperations.TrailingZeroCount(now)));
                }
            }
        }

        count -= met.Count;
        return met;
    }
}
