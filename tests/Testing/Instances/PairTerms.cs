using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MentorBot.Testing.Instances;

/// <summary>Parts of the scores of 32 people with one person, in vectors of 256 and 512 bits.</summary>
internal static class PairTerms
{
    public const int OtherDepartment = 100;
    public const int SecondLanguage = 24;

    /// <summary>The part that depends on languages and department; -1 without a common language.</summary>
    public static Vector512<short> Traits(in Vector512<ushort> theirs, ushort mine, Vector512<short> points)
    {
        var languages = theirs & Vector512.Create((ushort)(mine & PeopleInBuckets.LanguageBits));
        var department = (ushort)(mine & ~PeopleInBuckets.LanguageBits);
        var same = Vector512.Equals(
            theirs & Vector512.Create(unchecked((ushort)~PeopleInBuckets.LanguageBits)),
            Vector512.Create(department)
        );
        var one = Vector512.Equals(languages & (languages - Vector512<ushort>.One), Vector512<ushort>.Zero);
        var none = Vector512.Equals(languages, Vector512<ushort>.Zero);
        var sum =
            points
            + Vector512.AndNot(Vector512.Create((short)OtherDepartment), same.AsInt16())
            + Vector512.AndNot(Vector512.Create((short)SecondLanguage), one.AsInt16());
        return sum | none.AsInt16();
    }

    public static Vector256<short> Traits(in Vector256<ushort> theirs, ushort mine, Vector256<short> points)
    {
        var languages = theirs & Vector256.Create((ushort)(mine & PeopleInBuckets.LanguageBits));
        var department = (ushort)(mine & ~PeopleInBuckets.LanguageBits);
        var same = Vector256.Equals(
            theirs & Vector256.Create(unchecked((ushort)~PeopleInBuckets.LanguageBits)),
            Vector256.Create(department)
        );
        var one = Vector256.Equals(languages & (languages - Vector256<ushort>.One), Vector256<ushort>.Zero);
        var none = Vector256.Equals(languages, Vector256<ushort>.Zero);
        var sum =
            points
            + Vector256.AndNot(Vector256.Create((short)OtherDepartment), same.AsInt16())
            + Vector256.AndNot(Vector256.Create((short)SecondLanguage), one.AsInt16());
        return sum | none.AsInt16();
    }

    public static int Traits(ushort theirs, ushort mine)
    {
        var languages = theirs & mine & PeopleInBuckets.LanguageBits;
        if (languages == 0)
        {
            return -1;
        }

        var departments = (theirs ^ mine) >> BitOperations.PopCount(PeopleInBuckets.LanguageBits);
        return (departments != 0 ? OtherDepartment : 0)
            + (BitOperations.PopCount((uint)languages) >= 2 ? SecondLanguage : 0);
    }

    /// <summary>Returns -1 in every lane without set bits, and clears the lowest set bit of the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Spent(ref Vector512<ulong> bits)
    {
        var spent = Vector512.Equals(bits, Vector512<ulong>.Zero);
        bits &= bits - Vector512<ulong>.One;
        return spent;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Spent(ref Vector256<ulong> bits)
    {
        var spent = Vector256.Equals(bits, Vector256<ulong>.Zero);
        bits &= bits - Vector256<ulong>.One;
        return spent;
    }

    /// <summary>Counts the set bits of every lane: a lookup per half byte, then the sum of eight bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> PopCount(Vector512<ulong> bits)
    {
        var low = bits & Vector512.Create(0x0F0F0F0F0F0F0F0FUL);
        var high = (bits >> 4) & Vector512.Create(0x0F0F0F0F0F0F0F0FUL);
        var table = Vector512.Create(Vector256.Create(HalfBytes, HalfBytes), Vector256.Create(HalfBytes, HalfBytes));
        var bytes = Avx512BW.Shuffle(table, low.AsByte()) + Avx512BW.Shuffle(table, high.AsByte());
        return Avx512BW.SumAbsoluteDifferences(bytes, Vector512<byte>.Zero).AsUInt64();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> PopCount(Vector256<ulong> bits)
    {
        var low = bits & Vector256.Create(0x0F0F0F0F0F0F0F0FUL);
        var high = (bits >> 4) & Vector256.Create(0x0F0F0F0F0F0F0F0FUL);
        var table = Vector256.Create(HalfBytes, HalfBytes);
        var bytes = Avx2.Shuffle(table, low.AsByte()) + Avx2.Shuffle(table, high.AsByte());
        return Avx2.SumAbsoluteDifferences(bytes, Vector256<byte>.Zero).AsUInt64();
    }

    private static Vector128<byte> HalfBytes => Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);

    /// <summary>The widest vectors of this machine.</summary>
    public static Lanes Widest =>
        Vector512.IsHardwareAccelerated && Avx512BW.IsSupported ? Lanes.Wide512
        : Avx2.IsSupported ? Lanes.Wide256
        : Lanes.Scalar;

    /// <summary>Stores as many lanes as there is room for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<short> lanes, Span<short> into)
    {
        if (into.Length >= Vector512<short>.Count)
        {
            lanes.CopyTo(into);
            return;
        }

        Span<short> all = stackalloc short[Vector512<short>.Count];
        lanes.CopyTo(all);
        all[..into.Length].CopyTo(into);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<short> lanes, Span<short> into)
    {
        if (into.Length >= Vector256<short>.Count)
        {
            lanes.CopyTo(into);
            return;
        }

        Span<short> all = stackalloc short[Vector256<short>.Count];
        lanes.CopyTo(all);
        all[..into.Length].CopyTo(into);
    }
}
