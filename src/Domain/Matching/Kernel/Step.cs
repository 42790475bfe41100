namespace MentorBot.Domain.Matching.Kernel;

internal enum StepKind
{
    /// <summary>The duals of the exposed vertices are 0: the matching is the heaviest.</summary>
    Stop,

    /// <summary>An edge reaches a node that no tree has reached.</summary>
    Grow,

    /// <summary>An edge joins two outer nodes.</summary>
    Meet,

    /// <summary>An inner blossom's dual is 0, so it must be opened.</summary>
    Expand,
}

/// <param name="Delta">By how much duals must move before the step can be taken.</param>
internal readonly record struct Step(StepKind Kind, long Delta, int Edge, Node? Node);
