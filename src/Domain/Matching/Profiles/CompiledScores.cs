using MentorBot.Domain.Matching.Kernel.AllPairs;
using MentorBot.Domain.Matching.Rules;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>The product's scores, compiled: for every pair exactly the sum of <see cref="Scoring.Terms"/>.</summary>
internal readonly struct CompiledScores : IPairScorer
{
    private const int WordBits = 64;

    private readonly Profile profile;

    public CompiledScores(Profile profile) => this.profile = profile;

    public Roster Roster => profile.Roster;

    public int Count => Roster.Count;

    public int Buckets => Roster.Keys.Length;

    public int BucketStart(int bucket) => Roster.StartOf(bucket);

    public int BucketOf(int person) => Roster.BucketOf(person);

    public int BucketBound(int one, int other) =>
        profile.BucketPoints.Of(one, other) is >= 0 and var basis
            ? Math.Min(basis + profile.MostBeyond, Scoring.Most)
            : -1;

    public ReadOnlySpan<int> Barred(int person) => profile.Barred.Of(person);

    public int Refine(int one, int other, int bound) => profile.Barred.Has(one, other) ? -1 : bound;

    public bool UpperBounds(int person, int from, int to, int floor, Span<short> bounds)
    {
        var scorer = ScorerOf(person, from);
        bounds = bounds[..(to - from)];
        var isHopeless = scorer.Most < floor;
        if (isHopeless)
        {
            bounds.Fill(-1);
        }
        else
        {
            Points(scorer, person, from, bounds);
        }

        return Wish(person, from, to, bounds) || !isHopeless;
    }

    public int Possible(int person, int from, int to) =>
        from < to ? profile.Bitmaps.Possible(person, Roster.BitOf(from), Roster.BitOf(to - 1)) : 0;

    private PersonScorer ScorerOf(int person, int other) =>
        new(profile.Tables, profile.PersonCodes, person, profile.BucketPoints.Of(BucketOf(person), BucketOf(other)));

    private void Points(in PersonScorer scorer, int person, int from, Span<short> bounds)
    {
        Span<ulong> features = stackalloc ulong[FeatureBits.Questions * FeatureBits.Words];
        var (bit, to) = (Roster.BitOf(from), from + bounds.Length);
        for (var (word, other) = (bit / WordBits, from - (bit % WordBits)); other < to; word += FeatureBits.Words)
        {
            profile.Bitmaps.Fill(features, person, word);
            for (var at = 0; at < FeatureBits.Words && other < to; at++, other += WordBits)
            {
                Write(scorer, features, at, other, from, bounds);
            }
        }
    }

    /// <summary>One word of bits: 64 people, of whom the first or the last may not have been asked for.</summary>
    private void Write(
        in PersonScorer scorer,
        ReadOnlySpan<ulong> features,
        int word,
        int other,
        int from,
        Span<short> bounds
    )
    {
        var first = Math.Max(from - other, 0);
        var length = Math.Min(WordBits, from + bounds.Length - other) - first;
        if (length == WordBits)
        {
            Write(scorer, features, word, other, bounds.Slice(other - from, WordBits));
        }
        else if (length == 1)
        {
            bounds[other + first - from] = scorer.One(features, word, first, other + first);
        }
        else
        {
            Span<short> points = stackalloc short[WordBits];
            Write(scorer, features, word, other, points);
            points.Slice(first, length).CopyTo(bounds[(other + first - from)..]);
        }
    }

    private static void Write(
        in PersonScorer scorer,
        ReadOnlySpan<ulong> features,
        int word,
        int other,
        Span<short> points
    )
    {
        for (var bit = 0; bit < WordBits; bit += VectorScorer.People)
        {
            VectorScorer.Write(scorer, features, word, bit, other + bit, points[bit..]);
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
        Span<ulong> features = stackalloc ulong[FeatureBits.Questions * FeatureBits.Words];
        var bit = Roster.BitOf(other);
        profile.Bitmaps.Fill(features, person, bit / WordBits);
        return ScorerOf(person, other).One(features, 0, bit % WordBits, other);
    }
}
