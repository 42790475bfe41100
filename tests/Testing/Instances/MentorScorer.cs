using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using MentorBot.Domain.Matching.Kernel.AllPairs;

namespace MentorBot.Testing.Instances;

/// <summary>
/// <see cref="Gen.MentorScore"/> for all pairs of a mentor and a mentee; the first people are the mentors.
/// </summary>
internal readonly struct MentorScorer : IPairScorer
{
    private const int MostNoise = 80;
    private const int MentorSide = 0;
    private static readonly int[] LevelGap = [0, 150, 250, 250, 180, 100, 40, 40, 40, 40];

    private readonly PeopleInBuckets people;
    private readonly ReportingLines lines;
    private readonly ulong seed;
    private readonly Lanes lanes;

    public MentorScorer(Person[] people, int mentors, ulong seed, Lanes? lanes = null)
    {
        this.people = new PeopleInBuckets(people, mentors);
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
        return shared < 0 ? -1 : shared + 450 + PairTerms.OtherDepartment + PairTerms.SecondLanguage;
    }

    public int Possible(int person, int from, int to) => PairScores.Possible(this, person, from, to);

    public int Refine(int one, int other, int bound)
    {
        var (mentor, mentee) = (people.Ids[one], people.Ids[other]);
        (mentor, mentee) = mentor < mentee ? (mentor, mentee) : (mentee, mentor);
        return Gen.Reporting(mentor, mentee) ? -1 : bound - MostNoise + Gen.Noise(seed, mentor, mentee);
    }

    public ReadOnlySpan<int> Barred(int person) => lines.Above(person);

    public bool UpperBounds(int person, int from, int to, int floor, Span<short> bounds)
    {
        var (mine, theirs) = (people.BucketOf(person), people.BucketOf(from));
        var shared = (short)Shared(mine, theirs);
        var (skills, column) =
            people.KeyOf(mine).Side == MentorSide
                ? (people.Offers[person], people.Wants)
                : (people.Wants[person], people.Offers);
        var traits = people.Traits[person];
        switch (lanes)
        {
            case Lanes.Wide512:
                Wide512(skills, column, traits, from, shared, bounds[..(to - from)]);
                break;
            case Lanes.Wide256:
                Wide256(skills, column, traits, from, shared, bounds[..(to - from)]);
                break;
            default:
                Scalar(skills, column, traits, from, shared, bounds[..(to - from)]);
                break;
        }

        return true;
    }

    /// <summary>
    /// The score that all pairs of two buckets share, plus the largest possible noise; -1 if sides, level or hours
    /// forbid the pairs.
    /// </summary>
    private int Shared(int one, int other)
    {
        var (mine, theirs) = (people.KeyOf(one), people.KeyOf(other));
        var (mentor, mentee) = mine.Side == MentorSide ? (mine, theirs) : (theirs, mine);
        var (gap, hours) = (mentor.Level - mentee.Level, 8 - Math.Abs(mentor.Zone - mentee.Zone));
        return mine.Side == theirs.Side || gap <= 0 || hours < 3 ? -1 : LevelGap[gap] + (12 * hours) + MostNoise;
    }

    private void Scalar(ulong skills, ulong[] column, ushort mine, int from, short shared, Span<short> bounds)
    {
        for (var at = 0; at < bounds.Length; at++)
        {
            var traits = PairTerms.Traits(people.Traits[from + at], mine);
            var met = Math.Min(3, BitOperations.PopCount(skills & column[from + at]));
            bounds[at] = (short)(traits < 0 ? -1 : shared + (150 * met) + traits);
        }
    }

    private void Wide256(ulong skills, ulong[] column, ushort mine, int from, short shared, Span<short> bounds)
    {
        var (skill, fixedPoints) = (Vector256.Create(skills), Vector256.Create(shared));
        for (var at = 0; at < bounds.Length; at += Vector256<short>.Count)
        {
            var place = from + at;
            var few = Vector256.Narrow(Met(skill, column, place), Met(skill, column, place + 4));
            var more = Vector256.Narrow(Met(skill, column, place + 8), Met(skill, column, place + 12));
            var points = (Vector256.Narrow(few, more).AsInt16() * Vector256.Create((short)150)) + fixedPoints;
            var theirs = Vector256.LoadUnsafe(ref people.Traits[0], (nuint)place);
            PairTerms.Store(PairTerms.Traits(theirs, mine, points), bounds[at..]);
        }
    }

    /// <summary>Counts the wanted skills that are offered, up to three.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Met(Vector256<ulong> skills, ulong[] column, int place)
    {
        var met = skills & Vector256.LoadUnsafe(ref column[0], (nuint)place);
        return Vector256.Create(3UL) + PairTerms.Spent(ref met) + PairTerms.Spent(ref met) + PairTerms.Spent(ref met);
    }

    private void Wide512(ulong skills, ulong[] column, ushort mine, int from, short shared, Span<short> bounds)
    {
        var (skill, fixedPoints) = (Vector512.Create(skills), Vector512.Create(shared));
        for (var at = 0; at < bounds.Length; at += Vector512<short>.Count)
        {
            var place = from + at;
            var few = Vector512.Narrow(Met(skill, column, place), Met(skill, column, place + 8));
            var more = Vector512.Narrow(Met(skill, column, place + 16), Met(skill, column, place + 24));
            var points = (Vector512.Narrow(few, more).AsInt16() * Vector512.Create((short)150)) + fixedPoints;
            var theirs = Vector512.LoadUnsafe(ref people.Traits[0], (nuint)place);
            PairTerms.Store(PairTerms.Traits(theirs, mine, points), bounds[at..]);
        }
    }

    /// <summary>Counts the wanted skills that are offered, up to three.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Met(Vector512<ulong> skills, ulong[] column, int place)
    {
        var met = skills & Vector512.LoadUnsafe(ref column[0], (nuint)place);
        return Vector512.Create(3UL) + PairTerms.Spent(ref met) + PairTerms.Spent(ref met) + PairTerms.Spent(ref met);
    }
}
