namespace MentorBot.Domain.Digests;

/// <summary>What a digest says that the manager's one before did not.</summary>
/// <param name="IsFirst">Whether there was none before, so that everything is new.</param>
/// <param name="Names">Who is named now and was not.</param>
/// <param name="FiguresChanged">Whether any figure differs.</param>
/// <param name="Cohorts">Names of cohorts that people can join now and could not.</param>
public sealed record DigestNews(
    bool IsFirst,
    IReadOnlyList<string> Names,
    bool FiguresChanged,
    IReadOnlyList<string> Cohorts
)
{
    /// <summary>Whether the digest is worth sending.</summary>
    public bool IsAny => IsFirst || FiguresChanged || Names.Count > 0 || Cohorts.Count > 0;

    /// <param name="before">The digest before; null if there was none.</param>
    /// <param name="now">The digest.</param>
    public static DigestNews Between(DigestContent? before, DigestContent now) =>
        before is null
            ? new(true, [], false, [])
            : new(
                false,
                [.. now.Named.Except(before.Named, StringComparer.Ordinal)],
                FiguresOf(before) != FiguresOf(now),
                [.. NamesOf(now).Except(NamesOf(before), StringComparer.Ordinal)]
            );

    /// <summary>The same, without the names of those who agree no more.</summary>
    internal DigestNews NamingOnly(IEnumerable<string> agreeing) =>
        this with
        {
            Names = [.. Names.Intersect(agreeing)],
        };

    private static (int, int?, int?) FiguresOf(DigestContent content) =>
        (content.Reports, content.TakingPart, content.HoursSpent);

    private static IEnumerable<string> NamesOf(DigestContent content) => content.Upcoming.Select(cohort => cohort.Name);
}
