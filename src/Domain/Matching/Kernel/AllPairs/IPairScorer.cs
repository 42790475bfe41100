namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>
/// The scores of all pairs of up to 200,000 people, made when they are asked for, because nobody can keep them. To be
/// implemented by a readonly struct over arrays: generic code is then compiled for it alone. It is read by several
/// threads at once.
/// <para>
/// People are numbered 0 to Count-1 so that everybody who shares what is the same for a whole pair of buckets (level, zone
/// and hours, side, format) stands in one run of numbers, a bucket. Runs of 50 people and more pay; so do at most some
/// 2,000 buckets. Within a bucket people are best in the order of their ids: ties are broken by numbers.
/// </para>
/// <para>
/// Scores are symmetric. Where people have sides (mentors and mentees), no bucket holds both, and buckets of one side
/// are impossible among themselves; nothing else tells the two cases apart.
/// </para>
/// <para>
/// A pair of two different people is possible exactly when its <see cref="BucketBound"/> is 0 or more, its entry of
/// <see cref="UpperBounds"/> is 0 or more, and it is not <see cref="Barred"/>. So possible pairs can be counted without
/// asking for their scores.
/// </para>
/// </summary>
internal interface IPairScorer
{
    /// <summary>0 to 200,000.</summary>
    int Count { get; }

    int Buckets { get; }

    /// <summary>The first person of a bucket; Count for the bucket after the last.</summary>
    int BucketStart(int bucket);

    int BucketOf(int person);

    /// <summary>No pair of the two buckets scores more, 0 to 1000; -1 when no pair of them is possible.</summary>
    int BucketBound(int one, int other);

    /// <summary>
    /// Fills bounds[0..to-from) with upper bounds, 0 to 1000, of a person's scores with the people from..to-1, all of one
    /// bucket that is possible with the person's; -1 where the two are not possible. The closer to the score, the less
    /// is asked of <see cref="Refine"/>. The entry of the person with themselves may be anything.     /// </summary>
    /// <param name="floor">Bounds below it are of no use to the caller, 0 or less when all are.</param>
    /// <returns>False when no bound reaches the floor; they need not have been filled then.</returns>
    bool UpperBounds(int person, int from, int to, int floor, Span<short> bounds);

    /// <summary>
    /// How many of the people from..to-1, all of one bucket that is possible with the person's and the person not among
    /// them, have a bound of 0 or more; barred ones are counted too.
    /// </summary>
    int Possible(int person, int from, int to);

    /// <summary>
    /// The score of a pair whose bound is known and 0 or more: 0 to that bound, or -1 when the pair is barred. The two
    /// come in any order.
    /// </summary>
    int Refine(int one, int other, int bound);

    /// <summary>
    /// People with whom a person cannot be paired although buckets and bounds may allow it: reporting line, not-with,
    /// paired before. Each such pair stands with one of the two only, at most once.
    /// </summary>
    ReadOnlySpan<int> Barred(int person);
}
