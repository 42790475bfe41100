using System.Runtime.Intrinsics;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>
/// Scores 16 people of a sheet at once with 128-bit vectors; gives the same as <see cref="Reader.One"/> for each.
/// </summary>
internal static class Narrow
{
    private static readonly Vector128<byte> EachBit = Vector128.Create(0x8040201008040201UL).AsByte();
    private static readonly Vector128<byte> EachByte = Vector128.Create(0UL, 0x0101010101010101UL).AsByte();

    /// <summary>Scored at once.</summary>
    public const int People = 16;

    /// <param name="bit">Of the first of the 16 in the word.</param>
    /// <param name="other">The number of the first of the 16.</param>
    /// <param name="points">Receives 16 scores; -1 where no pair is possible.</param>
    public static void Write(
        in Reader reader,
        ReadOnlySpan<ulong> sheet,
        int word,
        int bit,
        int other,
        Span<short> points
    )
    {
        var (tables, habits) = (reader.Tables, reader.Habits);
        var given = Count(sheet, Sheet.Given, word, bit) | Vector128.Create(habits.Enough, other);
        var got = Count(sheet, Sheet.Got, word, bit) | Vector128.Create(reader.Enough);
        var sixths = Look(tables.Met.Low, given) + Look(tables.Met.Low, got);
        var ground =
            Count(sheet, Sheet.Common, word, bit)
            | (Spread(sheet, Sheet.SecondLanguage, word, bit) & Vector128.Create((byte)4))
            | (Spread(sheet, Sheet.Akin, word, bit) & Vector128.Create((byte)8));
        var (goals, grounds) = (Points(tables.Goals, sixths), Points(tables.Ground, ground));
        var habit = Points(reader.Habit, Vector128.Create(habits.Kind, other));
        var level = Points(reader.Level, Vector128.Create(habits.Level, other));
        var forbidden = Spread(sheet, Sheet.Forbidden, word, bit).AsSByte();
        var lower = goals.Lower + grounds.Lower + habit.Lower + level.Lower + Shared(reader, other);
        var upper = goals.Upper + grounds.Upper + habit.Upper + level.Upper + Shared(reader, other + 8);
        (lower | Vector128.WidenLower(forbidden)).CopyTo(points);
        (upper | Vector128.WidenUpper(forbidden)).CopyTo(points[8..]);
    }

    /// <summary>Points that all pairs share, plus those for coming from different departments.</summary>
    private static Vector128<short> Shared(in Reader reader, int other)
    {
        var theirs = Vector128.Create(reader.Habits.Department, other);
        var mine = Vector128.Create(reader.Department);
        var same = Vector128.Equals(theirs, Vector128<ushort>.Zero) | Vector128.Equals(theirs, mine);
        var most = reader.Department == 0 ? (short)0 : reader.Tables.OtherDepartment;
        return Vector128.Create(reader.Basis) + Vector128.AndNot(Vector128.Create(most), same.AsInt16());
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

    private static Vector128<byte> Count(ReadOnlySpan<ulong> sheet, int question, int word, int bit) =>
        (Spread(sheet, question, word, bit) & Vector128<byte>.One)
        | (Spread(sheet, question + 1, word, bit) & Vector128.Create((byte)2));

    /// <summary>Expands 16 bits to 16 bytes of all ones or all zeros.</summary>
    private static Vector128<byte> Spread(ReadOnlySpan<ulong> sheet, int question, int word, int bit)
    {
        var bits = Vector128.Create((ushort)(Sheet.Word(sheet, question, word) >> bit)).AsByte();
        return Vector128.Equals(Vector128.ShuffleNative(bits, EachByte) & EachBit, EachBit);
    }
}
