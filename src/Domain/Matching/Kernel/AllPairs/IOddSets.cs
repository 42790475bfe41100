namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>The odd sets of people (blossoms) whose duals carry a part of every pair inside. Read by several threads.</summary>
internal interface IOddSets
{
    /// <summary>The duals, in halves, of all odd sets that hold both people; 0 or more.</summary>
    long Shared(int one, int other);
}

/// <summary>No odd sets: two sides need none.</summary>
internal readonly struct NoOddSets : IOddSets
{
    public long Shared(int one, int other) => 0;
}
