using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Console.Editing;

/// <summary>One question before something is done: what follows from it, and a button for each answer.</summary>
public sealed class Question
{
    internal Question() { }

    internal CohortFacts Cohort { get; init; } = null!;
    internal string Title { get; init; } = "";

    /// <summary>What follows, a sentence or two each.</summary>
    internal IReadOnlyList<string> Leads { get; init; } = [];

    /// <summary>What is less important to know; often nothing.</summary>
    internal IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>What is to be filled in; often nothing.</summary>
    internal IReadOnlyList<ShownField> Fields { get; init; } = [];
    internal IReadOnlyList<(string Name, string Value)> Hidden { get; init; } = [];

    /// <summary>Where the answer is posted; null if there is nothing to do.</summary>
    internal string? Action { get; init; }
    internal string Submit { get; init; } = "";

    /// <summary>Whether it cannot be undone.</summary>
    internal bool IsDanger { get; init; }
    internal string Keep { get; init; } = "";
    internal string Back { get; init; } = "";

    /// <summary>Why it is asked again; null the first time.</summary>
    internal string? Problem { get; init; }
}
