namespace MentorBot.Domain.Matching;

/// <summary>How the scores of a plan lie, and whether all groups do equally well.</summary>
/// <param name="Distribution">Pairs, or circles, by score: up to 99, 199, …, 899, 1000.</param>
/// <param name="Mean">Of the scores; null without any.</param>
/// <param name="Groups">By department, level and zone; groups of fewer than 5 people are left out.</param>
public sealed record MatchStatistics(
    IReadOnlyList<int> Distribution,
    int? Mean,
    int? Median,
    int? Minimum,
    IReadOnlyList<GroupShare> Groups
)
{
    public const int Buckets = 10;

    /// <summary>Smaller groups would point at people.</summary>
    public const int SmallestGroup = 5;

    public static readonly MatchStatistics None = new(new int[Buckets], null, null, null, []);
}

/// <param name="Name">The department, the level's name, or the zone's id.</param>
/// <param name="People">5 or more.</param>
/// <param name="Matched">Of <paramref name="People"/>.</param>
/// <param name="MeanScore">Of the matches of those who have one; null when nobody has.</param>
public sealed record GroupShare(GroupKind Kind, string Name, int People, int Matched, int? MeanScore);

public enum GroupKind
{
    Department,
    Level,
    Zone,
}
