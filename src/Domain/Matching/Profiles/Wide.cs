using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>
/// Scores the 64 people of a word at once with 512-bit vectors; gives the same as <see cref="Reader.One"/> for each.
/// </summary>
internal static class Wide
{
    private static readonly Vector512<byte> EachBit = Vector512.Create(0x8040201008040201UL).AsByte();

    /// <summary>Selects byte i / 8 of the word for person i; lookups stay within 16-byte lanes.</summary>
    private static readonly Vector512<byte> EachByte = Vector512
        .Create(
            0UL,
            0x0101010101010101UL,
            0x0202020202020202UL,
            0x0303030303030303UL,
            0x0404040404040404UL,
            0x0505050505050505UL,
            0x0606060606060606UL,
            0x0707070707070707UL
        )
        .AsByte();

    private static readonly Vector512<long> FirstHalf = Vector512.Create(0L, 1, 8, 9, 2, 3, 10, 11);
    private static readonly Vector512<long> SecondHalf = Vector512.Create(4L, 5, 12, 13, 6, 7, 14, 15);

    public static bool IsSupported => Avx512BW.IsSupported;

    /// <param name="reader">The person.</param>
    /// <param name="sheet">The person's sheet.</param>
    /// <param name="word">The word of the sheet.</param>
    /// <param name="other">The number of the first of the 64.</param>
    /// <param name="points">Receives 64 scores; -1 where no pair is possible.</param>
    public static void Write(in Reader reader, ReadOnlySpan<ulong> sheet, int word, int other, Span<short> points)
    {
        var (tables, habits) = (reader.Tables, reader.Habits);
        var given = Count(sheet, Sheet.Given, word) | Vector512.Create(habits.Enough, other);
        var got = Count(sheet, Sheet.Got, word) | Vector512.Create(reader.Enough);
        var sixths = Avx512BW.Shuffle(tables.Met.Low, given) + Avx512BW.Shuffle(tables.Met.Low, got);
        var ground =
            Count(sheet, Sheet.Common, word)
            | (Spread(sheet, Sheet.SecondLanguage, word) & Vector512.Create((byte)4))
            | (Spread(sheet, Sheet.Akin, word) & Vector512.Create((byte)8));
        var kind = Vector512.Create(habits.Kind, other);
        var forbidden = Spread(sheet, Sheet.Forbidden, word);
        var goals = Look(tables.Goals, sixths);
        var grounds = Look(tables.Ground, ground);
        var habit = Look(reader.Habit, kind);
        var level = Look(reader.Level, Vector512.Create(habits.Level, other));
        var low =
            (goals.Low + grounds.Low + habit.Low + level.Low) | Avx512BW.UnpackLow(forbidden, forbidden).AsInt16();
        var high =
            (goals.High + grounds.High + habit.High + level.High) | Avx512BW.UnpackHigh(forbidden, forbidden).AsInt16();
        Store(reader, low, high, FirstHalf, other, points);
        Store(reader, low, high, SecondHalf, other + 32, points[32..]);
    }

    /// <summary>
    /// Restores the order of 32 people, adds the shared points and those for the department, and keeps -1.
    /// </summary>
    private static void Store(
        in Reader reader,
        Vector512<short> low,
        Vector512<short> high,
        Vector512<long> order,
        int other,
        Span<short> points
    )
    {
        var own = Avx512F.PermuteVar8x64x2(low.AsInt64(), order, high.AsInt64()).AsInt16();
        var theirs = Vector512.Create(reader.Habits.Department, other);
        var mine = Vector512.Create(reader.Department);
        var same = Vector512.Equals(theirs, Vector512<ushort>.Zero) | Vector512.Equals(theirs, mine);
        var most = reader.Department == 0 ? (short)0 : reader.Tables.OtherDepartment;
        var elsewhere = Vector512.AndNot(Vector512.Create(most), same.AsInt16());
        var all = own + elsewhere + Vector512.Create(reader.Basis);
        Vector512.ConditionalSelect(Vector512.LessThan(own, Vector512<short>.Zero), own, all).CopyTo(points);
    }

    private static (Vector512<short> Low, Vector512<short> High) Look(Lookup table, Vector512<byte> index)
    {
        var (low, high) = (Avx512BW.Shuffle(table.Low, index), Avx512BW.Shuffle(table.High, index));
        return (Avx512BW.UnpackLow(low, high).AsInt16(), Avx512BW.UnpackHigh(low, high).AsInt16());
    }

    private static Vector512<byte> Count(ReadOnlySpan<ulong> sheet, int question, int word) =>
        (Spread(sheet, question, word) & Vector512<byte>.One)
        | (Spread(sheet, question + 1, word) & Vector512.Create((byte)2));

    /// <summary>Expands 64 bits to 64 bytes of all ones or all zeros.</summary>
    private static Vector512<byte> Spread(ReadOnlySpan<ulong> sheet, int question, int word) =>
        Spread(Sheet.Word(sheet, question, word));

    public static Vector512<byte> Spread(ulong people)
    {
        var bits = Vector512.Create(people).AsByte();
        return Vector512.Equals(Avx512BW.Shuffle(bits, EachByte) & EachBit, EachBit);
    }
}
