namespace MentorBot.Domain.Matching;

/// <summary>The distribution of a plan's scores, and whether all groups do equally well.</summary>
/// <param name="Distribution">Pairs, or circles, per score range: up to 99, 199, …, 899, 1000.</param>
/// <param name="Mean">The mean score; null if there are none.</param>
/// <param name="Median">The median score; null if there are none.</param>
/// <param name="Minimum">The lowest score; null if there are none.</param>
/// <param name="Groups">
/// By department, level and zone; groups of fewer than <see cref="SmallestGroup"/> people are left out.
/// </param>
public sealed record MatchStatistics(
    IReadOnlyList<int> Distribution,
    int? Mean,
    int? Median,
    int? Minimum,
    IReadOnlyList<GroupShare> Groups
)
{
    public const int Buckets = 10;

    /// <summary>Smaller groups could reveal something about individuals.</summary>
    public const int SmallestGroup = 5;

    public static readonly MatchStatistics None = new(new int[Buckets], null, null, null, []);
}

/// <summary>How one group of people does in a plan.</summary>
/// <param name="Kind">What its members have in common.</param>
/// <param name="Name">The department, the level's name, or the zone's id.</param>
/// <param name="People">Its size, 5 or more.</param>
/// <param name="Matched">How many of them are matched.</param>
/// <param name="MeanScore">The mean score of their matches; null if nobody is matched.</param>
public sealed record GroupShare(GroupKind Kind, string Name, int People, int Matched, int? MeanScore);

/// <summary>What the members of a group have in common.</summary>
public enum GroupKind
{
    Department,
    Level,
    Zone,
}
