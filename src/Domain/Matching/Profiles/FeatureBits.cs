using System.Runtime.Intrinsics;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>
/// What one person shares with up to 512 others, as bitmaps: for each question one bit per person, in 8 words of 64
/// people. A count (0 to 3, more counts as 3) takes two questions, one for each binary digit.
/// </summary>
internal static class FeatureBits
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

    public static ulong Word(ReadOnlySpan<ulong> features, int question, int word) =>
        features[(question * Words) + word];

    public static void Write(Span<ulong> features, int question, Vector512<ulong> answers) =>
        answers.CopyTo(features[(question * Words)..]);

    public static void Write(Span<ulong> features, int question, in Tally tally)
    {
        Write(features, question, tally.Ones);
        Write(features, question + 1, tally.Twos);
    }

    public static bool Bit(ReadOnlySpan<ulong> features, int question, int word, int bit) =>
        ((Word(features, question, word) >> bit) & 1) != 0;

    public static int Count(ReadOnlySpan<ulong> features, int question, int word, int bit) =>
        (Bit(features, question, word, bit) ? 1 : 0) + (Bit(features, question + 1, word, bit) ? 2 : 0);
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
