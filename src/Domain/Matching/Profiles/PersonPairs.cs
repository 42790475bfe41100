namespace MentorBot.Domain.Matching.Profiles;

/// <summary>Pairs of people by number with something to say about each, in rows.</summary>
internal sealed class PersonPairs
{
    private readonly int[] start;
    private readonly int[] others;
    private readonly int[] values;

    /// <param name="pairs">In any order; of a repeated pair the first value counts.</param>
    /// <param name="bothWays">Each pair stands with both people; otherwise with the smaller number.</param>
    public PersonPairs(int count, IEnumerable<(int One, int Other, int Value)> pairs, bool bothWays)
    {
        var rows = pairs
            .Where(pair => pair.One != pair.Other)
            .SelectMany(pair =>
                bothWays
                    ? new[] { pair, (One: pair.Other, Other: pair.One, pair.Value) }
                    : [pair.One < pair.Other ? pair : (pair.Other, pair.One, pair.Value)]
            )
            .DistinctBy(pair => (pair.One, pair.Other))
            .OrderBy(pair => pair.One)
            .ThenBy(pair => pair.Other)
            .ToArray();
        (start, others, values) = (
            new int[count + 1],
            Array.ConvertAll(rows, p => p.Other),
            Array.ConvertAll(rows, p => p.Value)
        );
        foreach (var (one, _, _) in rows)
        {
            start[one + 1]++;
        }

        for (var number = 0; number < count; number++)
        {
            start[number + 1] += start[number];
        }
    }

    public bool IsEmpty => others.Length == 0;

    /// <summary>In ascending order.</summary>
    public ReadOnlySpan<int> Of(int number) => others.AsSpan(start[number]..start[number + 1]);

    public ReadOnlySpan<int> ValuesOf(int number) => values.AsSpan(start[number]..start[number + 1]);

    /// <summary>Only where each pair stands with the smaller number.</summary>
    public bool Has(int one, int other) => Of(Math.Min(one, other)).BinarySearch(Math.Max(one, other)) >= 0;
}
