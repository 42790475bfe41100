using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Goals;

/// <summary>What somebody writes about a goal.</summary>
/// <param name="Title">What is to be reached.</param>
/// <param name="Measure">How one will know; null if not said.</param>
/// <param name="DueOn">By when; null if not said.</param>
/// <param name="Steps">Steps on the way, in order.</param>
public sealed record GoalDraft(string Title, string? Measure, DateOnly? DueOn, IReadOnlyList<string> Steps)
{
    /// <summary>The same on one line each, without what is empty and without a step that stands there twice.</summary>
    internal GoalDraft Tidy() =>
        new(
            PlainText.OneLine(Title),
            Kept(Measure),
            DueOn,
            [.. Steps.Select(PlainText.OneLine).Where(step => step.Length > 0).Distinct(StringComparer.Ordinal)]
        );

    /// <summary>Whether it says the same; both tidy.</summary>
    internal bool SaysTheSame(GoalDraft other) =>
        (Title, Measure, DueOn) == (other.Title, other.Measure, other.DueOn) && Steps.SequenceEqual(other.Steps);

    /// <summary>What cannot be taken of it; null if all can.</summary>
    internal Refusal? Refuse() =>
        Title.Length == 0 ? new GoalWithoutTitle()
        : Title.Length > Goal.MaxTitleLength ? new GoalTextTooLong(GoalPart.Title, Title.Length)
        : Measure?.Length > Goal.MaxMeasureLength ? new GoalTextTooLong(GoalPart.Measure, Measure.Length)
        : Steps.Count > Goal.MaxSteps ? new TooManyGoalSteps(Steps.Count)
        : Steps.FirstOrDefault(step => step.Length > Goal.MaxStepLength) is { } step
            ? new GoalTextTooLong(GoalPart.Step, step.Length)
        : null;

    private static string? Kept(string? text) => PlainText.OneLine(text ?? "") is { Length: > 0 } line ? line : null;
}

/// <summary>A change of what is written about a goal.</summary>
public abstract record GoalEdit
{
    internal abstract GoalDraft Apply(GoalDraft known);
}

/// <summary>The whole form; it replaces what was there.</summary>
public sealed record GoalRewritten(GoalDraft Draft) : GoalEdit
{
    internal override GoalDraft Apply(GoalDraft known) => Draft;
}

/// <summary>Only how one will know.</summary>
public sealed record GoalMeasured(string Measure) : GoalEdit
{
    internal override GoalDraft Apply(GoalDraft known) => known with { Measure = Measure };
}

/// <summary>Only by when.</summary>
public sealed record GoalDated(DateOnly DueOn) : GoalEdit
{
    internal override GoalDraft Apply(GoalDraft known) => known with { DueOn = DueOn };
}
