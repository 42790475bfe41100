namespace MentorBot.Testing.Instances;

/// <summary>
/// For each person, the people above them in the generator's reporting tree, by position in the buckets.
/// </summary>
public sealed class ReportingLines
{
    private const int Branches = 8;

    private readonly int[] starts;
    private readonly int[] above;

    public ReportingLines(PeopleInBuckets people)
    {
        var place = new int[people.Count];
        starts = new int[people.Count + 1];
        for (var at = 0; at < people.Count; at++)
        {
            place[people.Ids[at]] = at;
            starts[at + 1] = starts[at] + Depth(people.Ids[at]);
        }

        above = new int[starts[^1]];
        for (var at = 0; at < people.Count; at++)
        {
            var (next, id) = (starts[at], people.Ids[at]);
            while (id > 0)
            {
                id = (id - 1) / Branches;
                above[next++] = place[id];
            }
        }
    }

    public ReadOnlySpan<int> Above(int person) => above.AsSpan(starts[person], starts[person + 1] - starts[person]);

    private static int Depth(int id)
    {
        var depth = 0;
        for (; id > 0; id = (id - 1) / Branches)
        {
            depth++;
        }

        return depth;
    }
}
