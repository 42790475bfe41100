using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Exchange;

/// <summary>What the members of a mentorship bring to the next session, as one of them sees it.</summary>
/// <param name="Brought">Of those who are in it and have ever brought something.</param>
/// <param name="Turn">Whose turn it is to bring a problem; null if nobody is there.</param>
/// <param name="Takeaway">What the reader took from the last meeting; nobody else sees it.</param>
/// <param name="NextStep">What the reader wanted to do next; nobody else sees it.</param>
public sealed record ExchangeView(
    IReadOnlyList<ContributionView> Brought,
    PersonId? Turn,
    string? Takeaway,
    string? NextStep
)
{
    public static readonly ExchangeView Empty = new([], null, null, null);

    /// <summary>What this member brings; blank if nothing.</summary>
    public ContributionDraft Of(PersonId person) =>
        Brought.FirstOrDefault(one => one.Person == person)?.Draft ?? ContributionDraft.Blank;

    /// <summary>Whether anybody brings anything.</summary>
    public bool IsFilled => Brought.Any(one => !one.Draft.IsBlank);

    /// <summary>The version of what this member brings.</summary>
    public string VersionFor(PersonId person) => Contribution.VersionOf(Of(person));
}

/// <summary>What one member brings.</summary>
/// <param name="LastStuck">What they were stuck on at the last session; null if nothing.</param>
public sealed record ContributionView(PersonId Person, string? Stuck, string? Worked, string? LastStuck)
{
    public ContributionDraft Draft => new(Stuck, Worked);
}
