using System.Runtime.Intrinsics;
using MentorBot.Domain.Matching.Kernel.AllPairs;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>The product's scores, compiled: for every pair exactly the sum of <see cref="Scoring.Terms"/>.</summary>
internal readonly struct PairProfiles : IPairScorer
{
    private const int WordBits = 64;

    private readonly Profile profile;
    private readonly VectorUse vectors;

    /// <param name="most">The widest vectors to use; every width gives the same.</param>
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

    public void UpperBounds(int person, int from, int to, Span<short> bounds)
    {
        var basis = profile.Basis.Of(BucketOf(person), BucketOf(from));
        var reader = new Reader(profile.Tables, profile.Habits, person, basis);
        Span<ulong> sheet = stackalloc ulong[Sheet.Questions * Sheet.Words];
        var bit = Roster.BitOf(from);
        for (var (word, other) = (bit / WordBits, from - (bit % WordBits)); other < to; word += Sheet.Words)
        {
            profile.Bitmaps.Fill(sheet, person, word);
            for (var at = 0; at < Sheet.Words && other < to; at++, other += WordBits)
            {
                Write(reader, sheet, at, other, from, bounds[..(to - from)]);
            }
        }

        Wish(person, from, to, bounds);
    }

    /// <summary>A word of the sheet: 64 people, of whom the first or the last may not have been asked for.</summary>
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

    private void Wish(int person, int from, int to, Span<short> bounds)
    {
        var others = profile.Wishes.Of(person);
        var wishes = profile.Wishes.ValuesOf(person);
        for (var at = 0; at < others.Length; at++)
        {
            var other = others[at];
            if (other >= from && other < to && bounds[other - from] >= 0)
            {
                bounds[other - from] += (short)wishes[at];
            }
        }
    }
}

internal enum VectorUse
{
    /// <summary>One by one.</summary>
    None,

    /// <summary>16 people at once.</summary>
    Narrow,

    /// <summary>64 people at once.</summary>
    Wide,
}
