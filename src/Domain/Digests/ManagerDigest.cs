using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Digests;

/// <summary>One message to one manager about one week: numbers and agreed names, never content.</summary>
public sealed class ManagerDigest
{
    private ManagerDigest() { }

    public DigestId Id { get; private set; }
    public PersonId ManagerId { get; private set; }

    /// <summary>The Monday, in the manager's zone, on which the digest is due. Unique with the manager.</summary>
    public DateOnly Week { get; private set; }
    public DigestContent Content { get; private set; } = DigestContent.Empty;
    public DateTimeOffset CreatedAt { get; private set; }

    public static ManagerDigest For(PersonId manager, DateOnly week, DigestContent content, DateTimeOffset now) =>
        new()
        {
            Id = Ids.New<DigestId>(now),
            ManagerId = manager,
            Week = week,
            Content = content,
            CreatedAt = now,
        };
}

/// <summary>Everything a manager may know. A field that would reveal one person is null, and the card says so.</summary>
/// <param name="Reports">Direct reports in the directory.</param>
/// <param name="TakingPart">Reports who take part; null when fewer than the threshold, unless all of them agreed to be named.</param>
/// <param name="Named">Names of those who agreed to be named.</param>
/// <param name="HoursSpent">Hours of mentoring in the last two weeks, all reports together; null below the threshold.</param>
/// <param name="HoursToExpect">Hours a week that one person in a running cohort needs.</param>
/// <param name="Upcoming">Cohorts that people can join now.</param>
public sealed record DigestContent(
    int Reports,
    int? TakingPart,
    IReadOnlyList<string> Named,
    int? HoursSpent,
    double HoursToExpect,
    IReadOnlyList<UpcomingCohort> Upcoming
)
{
    /// <summary>No figure about fewer people than this (Viva Glint's default).</summary>
    public const int Threshold = 5;

    public static readonly DigestContent Empty = new(0, null, [], null, 0, []);
}

public sealed record UpcomingCohort(string Name, DateTimeOffset EnrolmentClosesAt);
