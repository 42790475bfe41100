using System.Runtime.Intrinsics;
using MentorBot.Domain.Matching.Kernel.AllPairs;
using MentorBot.Domain.Matching.Rules;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>
/// The product's scores in compiled form: for every pair exactly the sum of <see cref="Scoring.Terms"/>.
/// </summary>
internal readonly struct PairProfiles : IPairScorer
{
    private const int WordBits = 64;

    private readonly Profile profile;
    private readonly VectorUse vectors;

    /// <param name="profile">The people.</param>
    /// <param name="most">The widest vectors to use; every width gives the same scores.</param>
    public PairProfiles(Profile profile, VectorUse most = VectorUse.Wide)
    {
        var best =
            Wide.IsSupported ? VectorUse.Wide
            : Vector128.IsHardwareAccelerated ? VectorUse.Narrow
            : VectorUse.None;
        (this.profile, vectors) = (profile, most < best ? most : best);
    }

    public Roster Roster => profile.Roster;

    public int Count => Roster.Count;

    public int Buckets => Roster.Keys.Length;

    public int BucketStart(int bucket) => Roster.StartOf(bucket);

    public int BucketOf(int person) => Roster.BucketOf(person);

    public int BucketBound(int one, int other) =>
        profile.Basis.Of(one, other) is >= 0 and var basis ? Math.Min(basis + profile.MostBeyond, Scoring.Most) : -1;

    public ReadOnlySpan<int> Barred(int person) => profile.Barred.Of(person);

    public int Refine(int one, int other, int bound) => profile.Barred.Has(one, other) ? -1 : bound;

    public bool UpperBounds(int person, int from, int to, Sought sought, Span<short> bounds)
    {
        var reader = ReaderOf(person, from);
        var sieve = new Sieve(reader, sought, vectors);
        bounds = bounds[..(to - from)];
        var any = !sieve.IsHopeless && Points(reader, sieve, person, from, bounds);
        if (sieve.IsHopeless)
        {
            bounds.Fill(-1);
        }

        return Wish(person, from, to, bounds) || any;
    }

    public int Possible(int person, int from, int to) =>
        from < to ? profile.Bitmaps.Possible(person, Roster.BitOf(from), Roster.BitOf(to - 1)) : 0;

    private Reader ReaderOf(int person, int other) =>
        new(profile.Tables, profile.Habits, person, profile.Basis.Of(BucketOf(person), BucketOf(other)));

    private bool Points(in Reader reader, in Sieve sieve, int person, int from, Span<short> bounds)
    {
        var any = false;
        Span<ulong> sheet = stackalloc ulong[Sheet.Questions * Sheet.Words];
        Span<ulong> hopeful = stackalloc ulong[Sheet.Words];
        var (bit, to) = (Roster.BitOf(from), from + bounds.Length);
        for (var (word, other) = (bit / WordBits, from - (bit % WordBits)); other < to; word += Sheet.Words)
        {
            profile.Bitmaps.Fill(sheet, person, word);
            var words = Math.Min((to - other + WordBits - 1) / WordBits, Sheet.Words);
            any |= sieve.IsOpen || sieve.Pass(sheet, other, words, hopeful);
            for (var at = 0; at < words; at++, other += WordBits)
            {
                if (sieve.IsOpen || hopeful[at] != 0)
                {
                    Write(reader, sheet, at, other, from, bounds);
                }
                else
                {
                    bounds[Math.Max(other - from, 0)..Math.Min(other + WordBits - from, bounds.Length)].Fill(-1);
                }
            }
        }

        return any;
    }

    /// <summary>
    /// Scores one word of the sheet, that is 64 people; the first or last of them may lie outside the range.
    /// </summary>
    private void Write(in Reader reader, ReadOnlySpan<ulong> sheet, int word, int other, int from, Span<short> bounds)
    {
        var first = Math.Max(from - other, 0);
        var length = Math.Min(WordBits, from + bounds.Length - other) - first;
        if (length == WordBits)
        {
            Write(reader, sheet, word, other, bounds.Slice(other - from, WordBits));
        }
        else if (length == 1)
        {
            bounds[other + first - from] = reader.One(sheet, word, first, other + first);
        }
        else
        {
            Span<short> points = stackalloc short[WordBits];
            Write(reader, sheet, word, other, points);
            points.Slice(first, length).CopyTo(bounds[(other + first - from)..]);
        }
    }

    private void Write(in Reader reader, ReadOnlySpan<ulong> sheet, int word, int other, Span<short> points)
    {
        if (vectors >= VectorUse.Wide)
        {
            Wide.Write(reader, sheet, word, other, points);
            return;
        }

        for (var bit = 0; bit < WordBits; bit += vectors == VectorUse.None ? 1 : Vector128<byte>.Count)
        {
            if (vectors == VectorUse.None)
            {
                points[bit] = reader.One(sheet, word, bit, other + bit);
            }
            else
            {
                Narrow.Write(reader, sheet, word, bit, other + bit, points[bit..]);
            }
        }
    }

    /// <summary>Adds the points for preferences.</summary>
    /// <returns>Whether a preference counts for anyone in the range.</returns>
    private bool Wish(int person, int from, int to, Span<short> bounds)
    {
        var any = false;
        var others = profile.Wishes.Of(person);
        var wishes = profile.Wishes.ValuesOf(person);
        for (var at = 0; at < others.Length; at++)
        {
            var other = others[at];
            if (other >= from && other < to && One(person, other) is >= 0 and var points)
            {
                bounds[other - from] = (short)(points + wishes[at]);
                any = true;
            }
        }

        return any;
    }

    /// <summary>The score of a pair without preferences.</summary>
    private short One(int person, int other)
    {
        Span<ulong> sheet = stackalloc ulong[Sheet.Questions * Sheet.Words];
        var bit = Roster.BitOf(other);
        profile.Bitmaps.Fill(sheet, person, bit / WordBits);
        return ReaderOf(person, other).One(sheet, 0, bit % WordBits, other);
    }
}

/// <summary>How many people are scored at once.</summary>
internal enum VectorUse
{
    /// <summary>One person at a time.</summary>
    None,

    /// <summary>16 people at a time.</summary>
    Narrow,

    /// <summary>64 people at a time.</summary>
    Wide,
}
