namespace MentorBot.Domain.Matching.Kernel;

/// <summary>What a matching is to be best at.</summary>
internal enum Aim
{
    /// <summary>The largest total weight, of however many edges.</summary>
    Heaviest,

    /// <summary>As many edges as possible, and of those matchings the largest total weight.</summary>
    LargestThenHeaviest,
}
