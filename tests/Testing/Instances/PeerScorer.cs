using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using MentorBot.Domain.Matching.Kernel.AllPairs;

namespace MentorBot.Testing.Instances;

/// <summary>
/// <see cref="Gen.PeerScore"/> for all pairs: everything except the noise in vectors, the noise on demand.
/// </summary>
internal readonly struct PeerScorer : IPairScorer
{
    private const int MostNoise = 80;
    private static readonly int[] LevelGap = [300, 250, 120, 0];

    private readonly PeopleInBuckets people;
    private readonly ReportingLines lines;
    private readonly ulong seed;
    private readonly Lanes lanes;

    public PeerScorer(Person[] people, ulong seed, Lanes? lanes = null)
    {
        this.people = new PeopleInBuckets(people, 0);
        this.seed = seed;
        this.lanes = lanes ?? PairTerms.Widest;
        lines = new ReportingLines(this.people);
    }

    public int Count => people.Count;

    public int Buckets => people.BucketCount;

    /// <summary>A person's number in the generator.</summary>
    public int IdOf(int person) => people.Ids[person];

    public int BucketStart(int bucket) => people.StartOf(bucket);

    public int BucketOf(int person) => people.BucketOf(person);

    public int BucketBound(int one, int other)
    {
        var shared = Shared(one, other);
        return shared < 0 ? -1 : shared + 300 + 100 + PairTerms.OtherDepartment + PairTerms.SecondLanguage;
    }

    public int Possible(int person, int from, int to) => PairScores.Possible(this, person, from, to);

    public int Refine(int one, int other, int bound)
    {
        var (low, high) = (people.Ids[one], people.Ids[other]);
        (low, high) = low < high ? (low, high) : (high, low);
        return Gen.Reporting(low, high) ? -1 : bound - MostNoise + Gen.Noise(seed, low, high);
    }

    public ReadOnlySpan<int> Barred(int person) => lines.Above(person);

    public bool UpperBounds(int person, int from, int to, int floor, Span<short> bounds)
    {
        var shared = (short)Shared(people.BucketOf(person), people.BucketOf(from));
        switch (lanes)
        {
            case Lanes.Wide512:
                Wide512(person, from, shared, bounds[..(to - from)]);
                break;
            case Lanes.Wide256:
                Wide256(person, from, shared, bounds[..(to - from)]);
                break;
            default:
                Scalar(person, from, shared, bounds[..(to - from)]);
                break;
        }

        return true;
    }

    /// <summary>
    /// The score that all pairs of two buckets share, plus the largest possible noise; -1 if level or hours forbid the
    /// pairs.
    /// </summary>
    private int Shared(int one, int other)
    {
        var (mine, theirs) = (people.KeyOf(one), people.KeyOf(other));
        var (gap, hours) = (Math.Abs(mine.Level - theirs.Level), 8 - Math.Abs(mine.Zone - theirs.Zone));
        return gap > 3 || hours < 3 ? -1 : LevelGap[gap] + (12 * hours) + MostNoise;
    }

    private void Scalar(int person, int from, short shared, Span<short> bounds)
    {
        var (offers, wants) = (people.Offers[person], people.Wants[person]);
        for (var at = 0; at < bounds.Length; at++)
        {
            var (theirOffers, theirWants) = (people.Offers[from + at], people.Wants[from + at]);
            var met =
                Math.Min(2, BitOperations.PopCount(offers & theirWants))
                + Math.Min(2, BitOperations.PopCount(wants & theirOffers));
            var common = Math.Min(5, BitOperations.PopCount((offers | wants) & (theirOffers | theirWants)));
            var traits = PairTerms.Traits(people.Traits[from + at], people.Traits[person]);
            bounds[at] = (short)(traits < 0 ? -1 : shared + (75 * met) + (20 * common) + traits);
        }
    }

    private void Wide256(int person, int from, short shared, Span<short> bounds)
    {
        var (offers, wants) = (Vector256.Create(people.Offers[person]), Vector256.Create(people.Wants[person]));
        var (mine, fixedPoints) = (people.Traits[person], Vector256.Create(shared));
        for (var at = 0; at < bounds.Length; at += Vector256<short>.Count)
        {
            var place = from + at;
            var few = Vector256.Narrow(Skills(offers, wants, place), Skills(offers, wants, place + 4));
            var more = Vector256.Narrow(Skills(offers, wants, place + 8), Skills(offers, wants, place + 12));
            var points = Vector256.Narrow(few, more).AsInt16() + fixedPoints;
            var theirs = Vector256.LoadUnsafe(ref people.Traits[0], (nuint)place);
            PairTerms.Store(PairTerms.Traits(theirs, mine, points), bounds[at..]);
        }
    }

    /// <summary>Points for skills that one offers and the other wants, and for skills in common.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<ulong> Skills(Vector256<ulong> offers, Vector256<ulong> wants, int place)
    {
        var theirOffers = Vector256.LoadUnsafe(ref people.Offers[0], (nuint)place);
        var theirWants = Vector256.LoadUnsafe(ref people.Wants[0], (nuint)place);
        var (given, got) = (offers & theirWants, wants & theirOffers);
        var common = PairTerms.PopCount((offers | wants) & (theirOffers | theirWants));
        var missing =
            PairTerms.Spent(ref given)
            + PairTerms.Spent(ref given)
            + PairTerms.Spent(ref got)
            + PairTerms.Spent(ref got);
        var met = (missing + Vector256.Create(4UL)).AsInt16() * Vector256.Create((short)75);
        var shared = Vector256.Min(common.AsInt16(), Vector256.Create((short)5)) * Vector256.Create((short)20);
        return (met + shared).AsUInt64();
    }

    private void Wide512(int person, int from, short shared, Span<short> bounds)
    {
        var (offers, wants) = (Vector512.Create(people.Offers[person]), Vector512.Create(people.Wants[person]));
        var (mine, fixedPoints) = (people.Traits[person], Vector512.Create(shared));
        for (var at = 0; at < bounds.Length; at += Vector512<short>.Count)
        {
            var place = from + at;
            var few = Vector512.Narrow(Skills(offers, wants, place), Skills(offers, wants, place + 8));
            var more = Vector512.Narrow(Skills(offers, wants, place + 16), Skills(offers, wants, place + 24));
            var points = Vector512.Narrow(few, more).AsInt16() + fixedPoints;
            var theirs = Vector512.LoadUnsafe(ref people.Traits[0], (nuint)place);
            PairTerms.Store(PairTerms.Traits(theirs, mine, points), bounds[at..]);
        }
    }

    /// <summary>Points for skills that one offers and the other wants, and for skills in common.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<ulong> Skills(Vector512<ulong> offers, Vector512<ulong> wants, int place)
    {
        var theirOffers = Vector512.LoadUnsafe(ref people.Offers[0], (nuint)place);
        var theirWants = Vector512.LoadUnsafe(ref people.Wants[0], (nuint)place);
        var (given, got) = (offers & theirWants, wants & theirOffers);
        var common = PairTerms.PopCount((offers | wants) & (theirOffers | theirWants));
        var missing =
            PairTerms.Spent(ref given)
            + PairTerms.Spent(ref given)
            + PairTerms.Spent(ref got)
            + PairTerms.Spent(ref got);
        var met = (missing + Vector512.Create(4UL)).AsInt16() * Vector512.Create((short)75);
        var shared = Vector512.Min(common.AsInt16(), Vector512.Create((short)5)) * Vector512.Create((short)20);
        return (met + shared).AsUInt64();
    }
}
