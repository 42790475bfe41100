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
    public PairProfiles(Profile profile) => this.profile = profile;

    public Roster Roster => profile.Roster;

    public int Count => Roster.Count;

    public int Buckets => Roster.Keys.Length;

    public int BucketStart(int bucket) => Roster.StartOf(bucket);

    public int BucketOf(int person) => Roster.BucketOf(person);

    public int BucketBound(int one, int other) =>
        profile.Basis.Of(one, other) is >= 0 and var basis ? Math.Min(basis + profile.MostBeyond, Scoring.Most) : -1;

    public ReadOnlySpan<int> Barred(int person) => profile.Barred.Of(person);

    public int Refine(int one, int other, int bound) => profile.Barred.Has(one, other) ? -1 : bound;

    public bool UpperBounds(int person, int from, int to, int floor, Span<short> bounds)
    {
        var reader = ReaderOf(person, from);
        bounds = bounds[..(to - from)];
        var isHopeless = reader.Most < floor;
        if (isHopeless)
        {
            bounds.Fill(-1);
        }
        else
        {
            Points(reader, person, from, bounds);
        }

        return Wish(person, from, to, bounds) || !isHopeless;
    }

    public int Possible(int person, int from, int to) =>
        from < to ? profile.Bitmaps.Possible(person, Roster.BitOf(from), Roster.BitOf(to - 1)) : 0;

    private Reader ReaderOf(int person, int other) =>
        new(profile.Tables, profile.Habits, person, profile.Basis.Of(BucketOf(person), BucketOf(other)));

    private void Points(in Reader reader, int person, int from, Span<short> bounds)
    {
        Span<ulong> sheet = stackalloc ulong[Sheet.Questions * Sheet.Words];
        var (bit, to) = (Roster.BitOf(from), from + bounds.Length);
        for (var (word, other) = (bit / WordBits, from - (bit % WordBits)); other < to; word += Sheet.Words)
        {
            profile.Bitmaps.Fill(sheet, person, word);
            for (var at = 0; at < Sheet.Words && other < to; at++, other += WordBits)
            {
                Write(reader, sheet, at, other, from, bounds);
            }
        }
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

    private static void Write(in Reader reader, ReadOnlySpan<ulong> sheet, int word, int other, Span<short> points)
    {
        for (var bit = 0; bit < WordBits; bit += Narrow.People)
        {
            Narrow.Write(reader, sheet, word, bit, other + bit, points[bit..]);
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
