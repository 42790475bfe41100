using MentorBot.Domain.Matching.Kernel.General;

namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>The blossoms of a proof.</summary>
internal readonly struct BlossomSets(BlossomForest blossoms) : IOddSets
{
    public long Shared(int one, int other) => blossoms.Around(one, other);
}
