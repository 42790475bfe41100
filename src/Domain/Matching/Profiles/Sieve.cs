using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using MentorBot.Domain.Matching.Kernel.AllPairs;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>
/// Skips people who cannot reach the score sought, 64 at a time and before any score is computed. The loss against the
/// best possible score, per term and in steps of two points rounded down, fits into a byte.
/// </summary>
internal readonly ref struct Sieve
{
    private const int MostLost = 254;

    /// <summary>
    /// Moves byte b of the word for question 7 - k to byte k of the eight bytes about the same 8 people.
    /// </summary>
    private static readonly Vector512<byte> ByPeople = Vector512.Create([
        .. Enumerable.Range(0, Vector512<byte>.Count).Select(at => (byte)(((7 - (at % 8)) * 8) + (at / 8))),
    ]);

    private static readonly Vector512<byte> EachBit = Vector512.Create(0x8040201008040201UL).AsByte();

    private readonly Reader reader;
    private readonly byte[]? raised;
    private readonly int most;

    public Sieve(in Reader reader, Sought sought, VectorUse vectors)
    {
        this.reader = reader;
        raised = sought.Raised;
        most = (reader.Most - sought.Floor) / Sought.Step;
        (IsHopeless, IsOpen) = (reader.Most < sought.Floor, vectors < VectorUse.Wide || most > MostLost);
    }

    /// <summary>Whether nobody can reach the score.</summary>
    public bool IsHopeless { get; }

    /// <summary>Whether the sieve lets everyone pass.</summary>
    public bool IsOpen { get; }

    /// <summary>Finds who, of 8 words, may reach the score.</summary>
    /// <param name="sheet">The person's sheet.</param>
    /// <param name="other">The number of the first of the 512 others.</param>
    /// <param name="words">How many words are of interest, 1 to 8.</param>
    /// <param name="hopeful">Receives 8 words.</param>
    /// <returns>Whether there is anyone.</returns>
    public bool Pass(ReadOnlySpan<ulong> sheet, int other, int words, Span<ulong> hopeful)
    {
        Span<ulong> rows = stackalloc ulong[Sheet.Words * Sheet.Words];
        Sheet.Turn(sheet, rows);
        var any = 0UL;
        for (var word = 0; word < words; word++, other += Vector512<byte>.Count)
        {
            var row = Vector512.Create(rows[(word * Sheet.Words)..]);
            hopeful[word] = Passing(People(row), other) & ~Sheet.Word(sheet, Sheet.Forbidden, word);
            any |= hopeful[word];
        }

        return any != 0;
    }

    /// <summary>The answers to eight questions about 64 people, as the bits of one byte per person.</summary>
    internal static Vector512<byte> People(Vector512<ulong> row) =>
        Gfni.V512.IsSupported && Avx512Vbmi.IsSupported
            ? Gfni.V512.GaloisFieldAffineTransform(EachBit, Avx512Vbmi.PermuteVar64x8(row.AsByte(), ByPeople), 0)
            : Spread(row);

    /// <summary>The same, for processors without the instructions to transpose bits.</summary>
    internal static Vector512<byte> Spread(Vector512<ulong> row)
    {
        var all = Vector512<byte>.Zero;
        for (var question = 0; question < Sheet.Words; question++)
        {
            all |= Wide.Spread(row[question]) & Vector512.Create((byte)(1 << question));
        }

        return all;
    }

    private ulong Passing(Vector512<byte> answers, int other)
    {
        var (tables, habits) = (reader.Tables, reader.Habits);
        var three = Vector512.Create((byte)Sheet.MostCounted);
        var given = (answers & three) | Vector512.Create(habits.Enough, other);
        var got = ((answers.AsUInt16() >> Sheet.Got).AsByte() & three) | Vector512.Create(reader.Enough);
        var ground = (answers.AsUInt16() >> Sheet.Common).AsByte() & Vector512.Create((byte)15);
        var sixths = Avx512BW.Shuffle(tables.Met.Low, given) + Avx512BW.Shuffle(tables.Met.Low, got);
        var lost = Avx512BW.AddSaturate(
            Avx512BW.AddSaturate(
                Avx512BW.Shuffle(tables.Goals.Lost, sixths),
                Avx512BW.Shuffle(tables.Ground.Lost, ground)
            ),
            Avx512BW.AddSaturate(
                Avx512BW.Shuffle(reader.Habit.Lost, Vector512.Create(habits.Kind, other)),
                Avx512BW.Shuffle(reader.Level.Lost, Vector512.Create(habits.Level, other))
            )
        );
        lost = raised is null ? lost : Avx512BW.AddSaturate(lost, Vector512.Create(raised, other));
        var here = Below(lost, most - (reader.Elsewhere / Sought.Step));
        var elsewhere = Below(lost, most);
        return here == elsewhere ? here : here | (elsewhere & reader.AreElsewhere(other));
    }

    private static ulong Below(Vector512<byte> lost, int most) =>
        most < 0 ? 0 : Vector512.LessThanOrEqual(lost, Vector512.Create((byte)most)).ExtractMostSignificantBits();
}
