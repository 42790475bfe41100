using System.Numerics;
using System.Runtime.Intrinsics;
using MentorBot.Domain.Matching.Profiles;
using MentorBot.Domain.Matching.Rules;

namespace MentorBot.Domain.Matching.Explaining;

/// <summary>
/// Who could be matched with whom, and which hard rules keep a person from the others. Worked out one person at a time
/// from bitmaps: a table of all pairs of 100,000 people would need more than a gigabyte.
/// </summary>
internal sealed class CompatibilityIndex
{
    private static readonly int Reasons = Enum.GetValues<UnmatchedReason>().Length;

    private readonly PairFinder finder;
    private readonly PersonPairs barred;
    private readonly int[] numbers;

    /// <param name="problem">In order, see <see cref="MatchProblem.InOrder"/>.</param>
    /// <param name="everybody">The profile of all, each under one number, where somebody has it already.</param>
    public CompatibilityIndex(MatchProblem problem, Profile? everybody = null)
    {
        (Problem, finder) = (problem, new(problem));
        Everybody = everybody ?? new(problem, Enumerable.Range(0, problem.Candidates.Count));
        numbers = new int[problem.Candidates.Count];
        for (var number = 0; number < numbers.Length; number++)
        {
            numbers[Roster.Positions[number]] = number;
        }

        var pairs = Enumerable.Range(0, numbers.Length).SelectMany(Barred);
        barred = new(numbers.Length, pairs, bothWays: true);
    }

    public MatchProblem Problem { get; }

    /// <summary>Everyone once, including people without a free place.</summary>
    public Profile Everybody { get; }

    public Roster Roster => Everybody.Roster;

    /// <summary>The number of the candidate at a position in the problem.</summary>
    public int NumberAt(int position) => numbers[position];

    /// <summary>
    /// The facts of a pair, for explaining it. The roles of the two must make them possible partners.
    /// </summary>
    public PairFacts Facts(int one, int other) => finder.Find(Roster.Positions[one], Roster.Positions[other])!;

    /// <summary>Sets the bits of everyone who could be a person's partner.</summary>
    /// <param name="number">The person.</param>
    /// <param name="possible">
    /// A bitmap of the roster's length plus 8 words; the extra words hold garbage afterwards.
    /// </param>
    public void FillPossible(int number, Span<ulong> possible)
    {
        var own = Roster.BucketOf(number);
        for (var bucket = 0; bucket < Roster.Keys.Length; bucket++)
        {
            var (from, to) = (Roster.WordOf(bucket), Roster.WordOf(bucket + 1));
            if (Everybody.BucketPoints.Of(own, bucket) < 0)
            {
                possible[from..to].Clear();
                continue;
            }

            // What is written beyond a bucket's end belongs to the next one, which is filled after it.
            for (var word = from; word < to; word += FeatureBits.Words)
            {
                Everybody.Bitmaps.Could(number, word).CopyTo(possible[word..]);
            }
        }

        Clear(possible, number);
        foreach (var other in barred.Of(number))
        {
            Clear(possible, other);
        }
    }

    /// <summary>
    /// How many partners each rule blocks, where only the first blocking rule of a pair counts; and how many are
    /// possible.
    /// </summary>
    public (int[] Blocked, int Possible) Count(int number)
    {
        var (blocked, possible) = (new int[Reasons], 0);
        for (var bucket = 0; bucket < Roster.Keys.Length; bucket++)
        {
            if (Everybody.BucketPoints.GoTogether(Roster.BucketOf(number), bucket))
            {
                possible += Count(number, bucket, blocked);
            }
        }

        if (Everybody.BucketPoints.GoTogether(Roster.BucketOf(number), Roster.BucketOf(number)))
        {
            Tell(blocked, ref possible, Facts(number, number), -1);
        }

        foreach (var other in barred.Of(number))
        {
            if (Everybody.BucketPoints.GoTogether(Roster.BucketOf(number), Roster.BucketOf(other)))
            {
                var pair = Facts(number, other);
                Tell(blocked, ref possible, pair, -1);
                blocked[(int)HardRules.Blocking(pair, Problem)!]++;
            }
        }

        return (blocked, possible);
    }

    private void Tell(int[] blocked, ref int possible, PairFacts pair, int people)
    {
        if (HardRules.OfKind(pair, Problem).Cast<UnmatchedReason?>().FirstOrDefault() is { } rule)
        {
            blocked[(int)rule] += people;
        }
        else
        {
            possible += people;
        }
    }

    private int Count(int number, int bucket, int[] blocked)
    {
        var own = Roster.BucketOf(number);
        var (speaking, apart, unordered) = (0, 0, 0);
        var end = Roster.WordOf(bucket + 1);
        for (var word = Roster.WordOf(bucket); word < end; word += FeatureBits.Words)
        {
            var spoken = Everybody.Bitmaps.Speaking(number, word);
            speaking += Ones(spoken, end - word);
            var differing = Everybody.Bitmaps.Apart(number, word);
            apart += Ones(spoken & differing, end - word);
            unordered += Ones(
                Vector512.AndNot(spoken & Everybody.Bitmaps.OutOfOrder(number, word), differing),
                end - word
            );
        }

        blocked[(int)UnmatchedReason.NoCommonLanguage] +=
            Roster.StartOf(bucket + 1) - Roster.StartOf(bucket) - speaking;
        if (!Everybody.BucketPoints.HasHours(own, bucket))
        {
            blocked[(int)UnmatchedReason.NoCommonHours] += speaking;
            return 0;
        }

        blocked[(int)UnmatchedReason.FormatsDiffer] += apart;
        blocked[(int)UnmatchedReason.LevelOrder] += unordered;
        return speaking - apart - unordered;
    }

    private static int Ones(Vector512<ulong> bits, int words)
    {
        Span<ulong> each = stackalloc ulong[FeatureBits.Words];
        bits.CopyTo(each);
        var ones = 0;
        foreach (var word in each[..Math.Min(words, FeatureBits.Words)])
        {
            ones += BitOperations.PopCount(word);
        }

        return ones;
    }

    private void Clear(Span<ulong> people, int number)
    {
        var bit = Roster.BitOf(number);
        people[bit >> 6] &= ~(1UL << (bit & 63));
    }

    private IEnumerable<(int, int, int)> Barred(int number)
    {
        foreach (var other in Everybody.Barred.Of(number).ToArray())
        {
            yield return (number, other, 0);
        }
    }
}
