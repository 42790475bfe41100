namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>Which bounds are of use to who asks for them; others need not be right.</summary>
/// <param name="Floor">Those of at least so much; 0 or less for all.</param>
/// <param name="Raised">Of each other how many times <see cref="Step"/> more it has to be; null for nothing.</param>
internal readonly record struct Sought(int Floor, byte[]? Raised = null)
{
    /// <summary>In points.</summary>
    public const int Step = 2;

    public static readonly Sought All = new(0);

    /// <summary>What is raised may be read in vectors: the array is so much longer than the people.</summary>
    public const int Beyond = 64;
}
