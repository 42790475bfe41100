using System.Numerics;
using MentorBot.Domain.Matching.Profiles;

namespace MentorBot.Domain.Matching.Explaining;

/// <summary>
/// Some people, those a search has not reached yet, as a bitmap: who was reached is skipped a word at
/// a time, or looking up everybody's partners would be as much work as visiting all pairs.
/// </summary>
internal sealed class Unvisited
{
    private readonly Roster roster;
    private readonly ulong[] all;
    private readonly ulong[] left;
    private int count;

    public Unvisited(Roster roster, IEnumerable<int> numbers)
    {
        this.roster = roster;
        (all, left) = (new ulong[roster.Words], new ulong[roster.Words]);
        foreach (var bit in numbers.Select(roster.BitOf))
        {
            all[bit >> 6] |= 1UL << (bit & 63);
        }
    }

    public bool IsEmpty => count == 0;

    /// <summary>A new search has reached nobody.</summary>
    public void Reset()
    {
        all.CopyTo(left, 0);
        count = all.Sum(BitOperations.PopCount);
    }

    /// <summary>Of the people given, those reached for the first time, by number.</summary>
    public List<int> Reach(ReadOnlySpan<ulong> people)
    {
        var reached = new List<int>();
        for (var bucket = 0; bucket < roster.Keys.Length; bucket++)
        {
            for (var word = roster.WordOf(bucket); word < roster.WordOf(bucket + 1); word++)
            {
                var now = people[word] & left[word];
                left[word] &= ~now;
                for (; now != 0; now &= now - 1)
                {
                    reached.Add(roster.NumberOf(bucket, word, BitOperations.TrailingZeroCount(now)));
                }
            }
        }

        count -= reached.Count;
        return reached;
    }
}
