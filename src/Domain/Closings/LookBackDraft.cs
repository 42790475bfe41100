using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Closings;

/// <summary>How somebody looks back on a mentorship; see <see cref="ClosingStatement"/>.</summary>
public sealed record LookBackDraft(
    string? Takeaway,
    bool IsTakeawayShared,
    string? Thanks,
    bool? StaysInTouch,
    bool? TakesPartAgain
)
{
    public static readonly LookBackDraft Blank = new(null, false, null, null, null);

    public bool IsBlank => (Takeaway, Thanks, StaysInTouch, TakesPartAgain) == (null, null, null, null);

    /// <summary>The version of all of it.</summary>
    public string Version => AnswerVersion.Of(Takeaway, IsTakeawayShared, Thanks, StaysInTouch, TakesPartAgain);

    /// <summary>The same without what is empty. Nothing is shared if there is no takeaway.</summary>
    internal LookBackDraft Tidy()
    {
        var takeaway = Kept(Takeaway);
        return this with
        {
            Takeaway = takeaway,
            IsTakeawayShared = IsTakeawayShared && takeaway is not null,
            Thanks = Kept(Thanks),
        };
    }

    /// <summary>What cannot be taken of it; null if all can.</summary>
    internal Refusal? Refuse() =>
        Math.Max(Takeaway?.Length ?? 0, Thanks?.Length ?? 0) is var length and > ClosingStatement.MaxLength
            ? new LookBackTooLong(length)
            : null;

    private static string? Kept(string? text) => PlainText.Lines(text ?? "") is { Length: > 0 } words ? words : null;
}

/// <summary>A change of how somebody looks back.</summary>
public abstract record LookBackEdit
{
    internal abstract LookBackDraft Apply(LookBackDraft known);
}

/// <summary>The whole form; it replaces what was there.</summary>
public sealed record LookBackOnAll(LookBackDraft Draft) : LookBackEdit
{
    internal override LookBackDraft Apply(LookBackDraft known) => Draft;
}

/// <summary>Only what they take along; who sees it stays as it was.</summary>
public sealed record TakeAlong(string Words) : LookBackEdit
{
    internal override LookBackDraft Apply(LookBackDraft known) => known with { Takeaway = Words };
}
