using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Exchange;

/// <summary>What somebody writes to bring to a session.</summary>
/// <param name="Stuck">What they are stuck on; null for nothing.</param>
/// <param name="Worked">What worked; null for nothing.</param>
public sealed record ContributionDraft(string? Stuck, string? Worked)
{
    public static readonly ContributionDraft Blank = new(null, null);

    public bool IsBlank => this == Blank;

    /// <summary>The same without what is empty.</summary>
    internal ContributionDraft Tidy() => new(Kept(Stuck), Kept(Worked));

    /// <summary>What cannot be taken of it; null if all can.</summary>
    internal Refusal? Refuse() =>
        Math.Max(Stuck?.Length ?? 0, Worked?.Length ?? 0) is var length and > Contribution.MaxLength
            ? new ContributionTooLong(length)
            : null;

    private static string? Kept(string? text) => PlainText.Lines(text ?? "") is { Length: > 0 } words ? words : null;
}

/// <summary>A change of what somebody brings.</summary>
public abstract record ContributionEdit
{
    internal abstract ContributionDraft Apply(ContributionDraft known);
}

/// <summary>The whole form; it replaces what was there.</summary>
public sealed record BringBoth(ContributionDraft Draft) : ContributionEdit
{
    internal override ContributionDraft Apply(ContributionDraft known) => Draft;
}

/// <summary>Only what they are stuck on.</summary>
public sealed record BringStuck(string Words) : ContributionEdit
{
    internal override ContributionDraft Apply(ContributionDraft known) => known with { Stuck = Words };
}

/// <summary>Only what worked.</summary>
public sealed record BringWorked(string Words) : ContributionEdit
{
    internal override ContributionDraft Apply(ContributionDraft known) => known with { Worked = Words };
}
