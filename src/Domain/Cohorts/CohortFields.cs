using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Cohorts;

/// <summary>What a coordinator may write about a cohort, in the form for a new one and in that to edit it.</summary>
internal static class CohortFields
{
    /// <summary>Without surplus white space and without repeated skills, ignoring case.</summary>
    public static (string Name, string Purpose, IReadOnlyList<string> Skills) Tidy(
        string name,
        string purpose,
        IEnumerable<string> skills
    ) =>
        (
            PlainText.OneLine(name),
            PlainText.Lines(purpose),
            [
                .. skills
                    .Select(PlainText.OneLine)
                    .Where(skill => skill.Length > 0)
                    .DistinctBy(skill => skill.ToUpperInvariant()),
            ]
        );

    public static Refusal? NameMistake(string name) =>
        name.Length switch
        {
            0 => new NameMissing(),
            > Cohort.MaxNameLength => new NameTooLong(name.Length),
            _ => null,
        };

    public static Refusal? PurposeMistake(string purpose) =>
        purpose.Length switch
        {
            0 => new PurposeMissing(),
            > Cohort.MaxPurposeLength => new PurposeTooLong(purpose.Length),
            _ => null,
        };

    public static Refusal? LearningGoalMistake(string goal) =>
        goal.Length > Cohort.MaxLearningGoalLength ? new LearningGoalTooLong(goal.Length) : null;

    public static Refusal? SkillsMistake(IReadOnlyList<string> skills) =>
        skills.Count switch
        {
            0 => new SkillsMissing(),
            > Cohort.MaxSkills => new TooManySkills(skills.Count),
            _ => skills.FirstOrDefault(skill => skill.Length > Cohort.MaxSkillLength) is { } skill
                ? new SkillTooLong(skill)
                : null,
        };
}
