namespace MentorBot.Domain.Matching.Profiles;

/// <summary>A sparse set of pairs of people by number, with a value for each, stored in rows.</summary>
internal sealed class PersonPairs
{
    private readonly int[] start;
    private readonly int[] others;
    private readonly int[] values;

    /// <param name="count">How many people there are.</param>
    /// <param name="pairs">In any order; repeated pairs must have the same value.</param>
    /// <param name="bothWays">
    /// Whether each pair is stored in both rows; otherwise only in that of the smaller number.
    /// </param>
    public PersonPairs(int count, IEnumerable<(int One, int Other, int Value)> pairs, bool bothWays)
    {
        var rows = new List<ulong>();
        var said = new List<int>();
        foreach (var (one, other, value) in pairs.Where(pair => pair.One != pair.Other))
        {
            Add(Math.Min(one, other), Math.Max(one, other), value);
            if (bothWays)
            {
                Add(Math.Max(one, other), Math.Min(one, other), value);
            }
        }

        (start, others, values) = (new int[count + 1], new int[rows.Count], new int[rows.Count]);
        var kept = Sort([.. rows], [.. said]);
        (others, values) = (others[..kept], values[..kept]);
        for (var number = 0; number < count; number++)
        {
            start[number + 1] += start[number];
        }

        void Add(int one, int other, int value)
        {
            rows.Add(((ulong)one << 32) | (uint)other);
            said.Add(value);
        }
    }

    /// <summary>Stores the rows in order, each pair once, and counts the entries of each row.</summary>
    private int Sort(ulong[] rows, int[] said)
    {
        Array.Sort(rows, said);
        var kept = 0;
        for (var at = 0; at < rows.Length; at++)
        {
            if (at == 0 || rows[at] != rows[at - 1])
            {
                (others[kept], values[kept]) = ((int)(uint)rows[at], said[at]);
                start[(rows[at] >> 32) + 1]++;
                kept++;
            }
        }

        return kept;
    }

    public bool IsEmpty => others.Length == 0;

    /// <summary>The others, in ascending order.</summary>
    public ReadOnlySpan<int> Of(int number) => others.AsSpan(start[number]..start[number + 1]);

    /// <summary>The values, in the same order.</summary>
    public ReadOnlySpan<int> ValuesOf(int number) => values.AsSpan(start[number]..start[number + 1]);

    /// <summary>
    /// Whether the pair is in the set. Only valid if pairs are stored in the row of the smaller number.
    /// </summary>
    public bool Has(int one, int other) => Of(Math.Min(one, other)).BinarySearch(Math.Max(one, other)) >= 0;
}
