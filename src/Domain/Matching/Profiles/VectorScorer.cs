using System.Runtime.Intrinsics;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>Scores 16 people at once by table look-ups in 128-bit vectors, which x64 and Arm both have. The same as <see cref="PersonScorer.One"/> for each.</summary>
internal static class VectorScorer
{
    private static readonly Vector128<byte> EachBit = Vector128.Create(0x8040201008040201UL).AsByte();
    private static readonly Vector128<byte> EachByte = Vector128.Create(0UL, 0x0101010101010101UL).AsByte();

    /// <summary>Scored at once.</summary>
    public const int People = 16;

    /// <param name="bit">Of the first of the 16 in the word.</param>
    /// <param name="other">The number of the first of the 16.</param>
    /// <param name="points">Receives 16 scores; -1 where no pair is possible.</param>
    public static void Write(
        in PersonScorer scorer,
        ReadOnlySpan<ulong> features,
        int word,
        int bit,
        int other,
        Span<short> points
    )
    {
        var (tables, codes) = (scorer.Tables, scorer.PersonCodes);
        var given = Count(features, FeatureBits.Given, word, bit) | Vector128.Create(codes.Enough, other);
        var got = Count(features, FeatureBits.Got, word, bit) | Vector128.Create(scorer.Enough);
        var sixths = Look(tables.Met.Low, given) + Look(tables.Met.Low, got);
        var ground =
            Count(features, FeatureBits.Common, word, bit)
            | (Spread(features, FeatureBits.SecondLanguage, word, bit) & Vector128.Create((byte)4))
            | (Spread(features, FeatureBits.Akin, word, bit) & Vector128.Create((byte)8));
        var (goals, grounds) = (Points(tables.Goals, sixths), Points(tables.Ground, ground));
        var habit = Points(scorer.Habit, Vector128.Create(codes.Kind, other));
        var level = Points(scorer.Level, Vector128.Create(codes.Level, other));
        var forbidden = Spread(features, FeatureBits.Forbidden, word, bit).AsSByte();
        var lower = goals.Lower + grounds.Lower + habit.Lower + level.Lower + Shared(scorer, other);
        var upper = goals.Upper + grounds.Upper + habit.Upper + level.Upper + Shared(scorer, other + 8);
        (lower | Vector128.WidenLower(forbidden)).CopyTo(points);
        (upper | Vector128.WidenUpper(forbidden)).CopyTo(points[8..]);
    }

    /// <summary>What all have in common, and the points of those 8 who are in another department.</summary>
    private static Vector128<short> Shared(in PersonScorer scorer, int other)
    {
        var theirs = Vector128.Create(scorer.PersonCodes.Department, other);
        var mine = Vector128.Create(scorer.Department);
        var same = Vector128.Equals(theirs, Vector128<ushort>.Zero) | Vector128.Equals(theirs, mine);
        var most = scorer.Department == 0 ? (short)0 : scorer.Tables.OtherDepartment;
        return Vector128.Create(scorer.Hours) + Vector128.AndNot(Vector128.Create(most), same.AsInt16());
    }

    private static (Vector128<short> Lower, Vector128<short> Upper) Points(Lookup table, Vector128<byte> index)
    {
        var (low, high) = (Look(table.Low, index), Look(table.High, index));
        return (
            (Vector128.WidenLower(low) | (Vector128.WidenLower(high) << 8)).AsInt16(),
            (Vector128.WidenUpper(low) | (Vector128.WidenUpper(high) << 8)).AsInt16()
        );
    }

    private static Vector128<byte> Look(Vector128<byte> table, Vector128<byte> index) =>
        Vector128.ShuffleNative(table, index);

    private static Vector128<byte> Count(ReadOnlySpan<ulong> features, int question, int word, int bit) =>
        (Spread(features, question, word, bit) & Vector128<byte>.One)
        | (Spread(features, question + 1, word, bit) & Vector128.Create((byte)2));

    /// <summary>16 bits as 16 bytes, each all ones or all zeros.</summary>
    private static Vector128<byte> Spread(ReadOnlySpan<ulong> features, int question, int word, int bit)
    {
        var bits = Vector128.Create((ushort)(FeatureBits.Word(features, question, word) >> bit)).AsByte();
        return Vector128.Equals(Vector128.ShuffleNative(bits, EachByte) & EachBit, EachBit);
    }
}
