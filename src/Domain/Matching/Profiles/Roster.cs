using MentorBot.Domain.Matching.Rules;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>
/// The people of a problem who take part in a search, numbered so that those of one side and working week stand
/// together in a bucket, in the order of their ids. In bitmaps each bucket begins with a word of its own.
/// </summary>
internal sealed class Roster
{
    private readonly int[] starts;
    private readonly int[] words;
    private readonly int[] bucketOf;

    /// <param name="problem">In order, see <see cref="MatchProblem.InOrder"/>.</param>
    /// <param name="taking">Positions of those who take part; twice for somebody whose further places count for themselves.</param>
    public Roster(MatchProblem problem, WorkWeeks weeks, IEnumerable<int> taking)
    {
        Problem = problem;
        var keys = taking
            .GroupBy(position => KeyOf(problem, weeks, position))
            .OrderBy(bucket => bucket.Key.IsFirst ? 0 : 1)
            .ThenBy(bucket => bucket.Key.Week)
            .ToList();
        Keys = [.. keys.Select(bucket => bucket.Key)];
        Positions = [.. keys.SelectMany(bucket => bucket.Order())];
        (starts, words) = (new int[Keys.Length + 1], new int[Keys.Length + 1]);
        bucketOf = new int[Positions.Length];
        for (var bucket = 0; bucket < Keys.Length; bucket++)
        {
            var people = keys[bucket].Count();
            starts[bucket + 1] = starts[bucket] + people;
            words[bucket + 1] = words[bucket] + ((people + 63) / 64);
            Array.Fill(bucketOf, bucket, starts[bucket], people);
        }
    }

    public MatchProblem Problem { get; }

    public int Count => Positions.Length;

    public BucketKey[] Keys { get; }

    /// <summary>The position in the problem of each number.</summary>
    public int[] Positions { get; }

    /// <summary>Words of a bitmap over everybody.</summary>
    public int Words => words[^1];

    public Candidate this[int number] => Problem.Candidates[Positions[number]];

    /// <summary>Whether the number stands for the further places of the person before, who may have several.</summary>
    public bool IsFurther(int number) => number > 0 && Positions[number - 1] == Positions[number];

    public int StartOf(int bucket) => starts[bucket];

    public int BucketOf(int number) => bucketOf[number];

    /// <summary>The bit of a person in every bitmap.</summary>
    public int BitOf(int number)
    {
        var bucket = bucketOf[number];
        return (words[bucket] * 64) + number - starts[bucket];
    }

    /// <summary>The first word of a bucket in every bitmap.</summary>
    public int WordOf(int bucket) => words[bucket];

    /// <summary>The person of a bit that is set in a bitmap of people.</summary>
    public int NumberOf(int bucket, int word, int bit) => starts[bucket] + ((word - words[bucket]) * 64) + bit;

    private static BucketKey KeyOf(MatchProblem problem, WorkWeeks weeks, int position)
    {
        var candidate = problem.Candidates[position];
        return new(Sides.IsFirst(problem.Model, candidate.Role), weeks.KindOf(position));
    }
}

/// <param name="IsFirst">Mentors and buddies; nobody among equals.</param>
/// <param name="Week">See <see cref="WorkWeeks.KindOf"/>.</param>
internal readonly record struct BucketKey(bool IsFirst, int Week);
