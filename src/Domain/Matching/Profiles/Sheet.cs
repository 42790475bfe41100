using System.Runtime.Intrinsics;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>
/// What one person has in common with up to 512 others: for each question, 8 words of 64 bits, one bit per person.
/// Counts go from 0 to 3, where they saturate; they take two questions, one per binary digit.
/// </summary>
internal static class Sheet
{
    public const int Words = 8;

    /// <summary>Skills the person offers and the other wants: low bits, followed by high bits.</summary>
    public const int Given = 0;

    /// <summary>Skills the person wants and the other offers: low bits, followed by high bits.</summary>
    public const int Got = 2;

    /// <summary>Other skills that both offer or both want: low bits, followed by high bits.</summary>
    public const int Common = 4;

    /// <summary>Whether they share two languages or more.</summary>
    public const int SecondLanguage = 6;

    /// <summary>Whether they share a group of the inclusion goal.</summary>
    public const int Akin = 7;

    /// <summary>Whether language, format or level forbids the pair.</summary>
    public const int Forbidden = 8;

    public const int Questions = 9;

    /// <summary>Where counts saturate.</summary>
    public const int MostCounted = 3;

    public static ulong Word(ReadOnlySpan<ulong> sheet, int question, int word) => sheet[(question * Words) + word];

    public static void Write(Span<ulong> sheet, int question, Vector512<ulong> answers) =>
        answers.CopyTo(sheet[(question * Words)..]);

    public static void Write(Span<ulong> sheet, int question, in Tally tally)
    {
        Write(sheet, question, tally.Ones);
        Write(sheet, question + 1, tally.Twos);
    }

    public static bool Bit(ReadOnlySpan<ulong> sheet, int question, int word, int bit) =>
        ((Word(sheet, question, word) >> bit) & 1) != 0;

    public static int Count(ReadOnlySpan<ulong> sheet, int question, int word, int bit) =>
        (Bit(sheet, question, word, bit) ? 1 : 0) + (Bit(sheet, question + 1, word, bit) ? 2 : 0);
}

/// <summary>512 counters from 0 to 3, where they saturate.</summary>
internal struct Tally
{
    public Vector512<ulong> Ones;
    public Vector512<ulong> Twos;

    /// <summary>Adds one per attribute to everyone who has it.</summary>
    public void Count(ReadOnlySpan<int> things, BitRows people, int word)
    {
        var (ones, twos) = (Ones, Twos);
        foreach (var thing in things)
        {
            var having = people.Eight(thing, word);
            var carry = ones & having;
            var full = twos & carry;
            twos |= carry;
            ones = (ones ^ having) | full;
        }

        (Ones, Twos) = (ones, twos);
    }
}
