namespace MentorBot.Testing.Instances;

/// <summary>
/// The generator's people as columns, ordered by bucket (side, level and zone) and within a bucket by id. Columns are
/// padded by one vector, so that the last vector load may read beyond the people.
/// </summary>
public sealed class PeopleInBuckets
{
    private const int Overrun = 32;
    private const int DepartmentShift = 7;

    private readonly int[] starts;
    private readonly int[] bucketOf;
    private readonly (int Side, int Level, int Zone)[] keys;

    /// <param name="people">The people.</param>
    /// <param name="mentors">How many of the first people form a side of their own; 0 if there are no sides.</param>
    public PeopleInBuckets(Person[] people, int mentors)
    {
        var order = new (int Key, int Id)[people.Length];
        for (var id = 0; id < people.Length; id++)
        {
            order[id] = (Key(id < mentors ? 0 : 1, people[id].Level, people[id].Tz), id);
        }

        Array.Sort(order);
        (Ids, Offers, Wants) = (new int[order.Length], Column<ulong>(order.Length), Column<ulong>(order.Length));
        Traits = Column<ushort>(order.Length);
        bucketOf = new int[order.Length];
        (starts, keys) = Buckets(order);
        for (var at = 0; at < order.Length; at++)
        {
            ref var person = ref people[order[at].Id];
            (Ids[at], Offers[at], Wants[at]) = (order[at].Id, person.Offer, person.Want);
            Traits[at] = (ushort)(person.Lang | ((uint)person.Dept << DepartmentShift));
        }
    }

    /// <summary>The bits of <see cref="Traits"/> that are languages; the others are the department.</summary>
    public const ushort LanguageBits = (1 << DepartmentShift) - 1;

    public int Count => Ids.Length;

    public int BucketCount => keys.Length;

    /// <summary>Each person's number in the generator.</summary>
    public int[] Ids { get; }

    public ulong[] Offers { get; }

    public ulong[] Wants { get; }

    public ushort[] Traits { get; }

    public int StartOf(int bucket) => starts[bucket];

    public int BucketOf(int person) => bucketOf[person];

    public (int Side, int Level, int Zone) KeyOf(int bucket) => keys[bucket];

    private static T[] Column<T>(int length) => new T[length + Overrun];

    private static int Key(int side, int level, int zone) => (((side * 10) + level) * 32) + zone + 12;

    private (int[] Starts, (int Side, int Level, int Zone)[] Keys) Buckets((int Key, int Id)[] order)
    {
        var (first, found) = (new List<int>(), new List<(int, int, int)>());
        for (var at = 0; at < order.Length; at++)
        {
            var key = order[at].Key;
            if (at == 0 || key != order[at - 1].Key)
            {
                first.Add(at);
                found.Add((key / 320, key / 32 % 10, (key % 32) - 12));
            }

            bucketOf[at] = first.Count - 1;
        }

        return ([.. first, order.Length], [.. found]);
    }
}
