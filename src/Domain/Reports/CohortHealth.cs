namespace MentorBot.Domain.Reports;

/// <summary>
/// Who in a cohort needs help, page by page: first the mentorships in which nobody answers, then the people who cannot be
/// reached, each the longest first. As <see cref="CohortStatus"/> it knows no note, no rating, and not who ended what.
/// </summary>
/// <param name="Running">Mentorships that are active.</param>
/// <param name="Silent">How many of them are silent.</param>
/// <param name="Unreachable">How many people cannot be reached.</param>
/// <param name="Page">From 0.</param>
/// <param name="Entries">Those of this page.</param>
public sealed record CohortHealth(
    CohortFacts Cohort,
    int Running,
    int Silent,
    int Unreachable,
    int Page,
    IReadOnlyList<HealthEntry> Entries
)
{
    public const int PageSize = 25;

    /// <summary>At least 1.</summary>
    public int Pages => PagesOf(Silent + Unreachable);

    internal static int PagesOf(int entries) => Math.Max(1, (entries + PageSize - 1) / PageSize);
}

/// <summary>A mentorship in which nobody answers, or a person who cannot be reached.</summary>
/// <param name="People">The members of the mentorship, or the person alone.</param>
/// <param name="Problem">Why the person cannot be reached; null for a silent mentorship.</param>
/// <param name="Since">Since when.</param>
public sealed record HealthEntry(IReadOnlyList<NamedPerson> People, ReachProblem? Problem, DateTimeOffset Since)
{
    /// <summary>With whom the person has a running mentorship in this cohort; none for a silent mentorship.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];
}

/// <summary>A person by name, and where to write to them.</summary>
/// <param name="Email">Null if the directory has none.</param>
public sealed record NamedPerson(string Name, string? Email);
