using MentorBot.Domain.Matching.Rules;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>
/// The people of a problem who take part in a search, numbered so that people with the same side and working week form
/// a bucket, in order of id. In bitmaps, each bucket starts on a new word.
/// </summary>
internal sealed class Roster
{
    private readonly int[] starts;
    private readonly int[] words;
    private readonly int[] bucketOf;

    /// <param name="problem">In canonical order, see <see cref="MatchProblem.InOrder"/>.</param>
    /// <param name="weeks">Everyone's working weeks.</param>
    /// <param name="taking">
    /// The positions of those who take part; a position may appear twice for somebody whose further places count
    /// separately.
    /// </param>
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

    /// <summary>The length of a bitmap of everyone, in words.</summary>
    public int Words => words[^1];

    public Candidate this[int number] => Problem.Candidates[Positions[number]];

    /// <summary>Whether the number stands for the further places of the person with the previous number.</summary>
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

    /// <summary>The number of the person with this bit.</summary>
    public int NumberOf(int bucket, int word, int bit) => starts[bucket] + ((word - words[bucket]) * 64) + bit;

    private static BucketKey KeyOf(MatchProblem problem, WorkWeeks weeks, int position)
    {
        var candidate = problem.Candidates[position];
        return new(Sides.IsFirst(problem.Model, candidate.Role), weeks.KindOf(position));
    }
}

/// <summary>What the people of a bucket have in common.</summary>
/// <param name="IsFirst">Whether they are mentors or buddies; false among equals.</param>
/// <param name="Week">Their working week, see <see cref="WorkWeeks.KindOf"/>.</param>
internal readonly record struct BucketKey(bool IsFirst, int Week);
