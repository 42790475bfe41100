using System.Globalization;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>The inputs that the forms for a new cohort and for an existing one share, and how to read them back.</summary>
internal static class CohortInputs
{
    public const string Name = "name";
    public const string Purpose = "purpose";
    public const string Skills = "skills";
    public const string LearningGoal = "learningGoal";
    public const string Closes = "closes";
    public const string Starts = "starts";
    public const string Ends = "ends";

    /// <summary>Limit, in characters, on echoed text. The inputs have lower limits, but clients may not enforce them.</summary>
    private const int Kept = 3000;

    private static readonly char[] BetweenSkills = [',', ';', '\n'];

    public static TextInput NameInput(string value) =>
        new(Name, CohortFormText.Name.Plain)
        {
            Value = Keep(value),
            MaxLength = Cohort.MaxNameLength,
            Placeholder = CohortFormText.NameExample.Plain,
        };

    public static TextInput PurposeInput(string value) =>
        new(Purpose, CohortFormText.Purpose.Plain)
        {
            Value = Keep(value),
            MaxLength = Cohort.MaxPurposeLength,
            IsMultiline = true,
            Placeholder = CohortFormText.PurposeExample.Plain,
        };

    public static TextInput SkillsInput(string value) =>
        new(Skills, CohortFormText.Skills.Plain)
        {
            Value = Keep(value),
            IsMultiline = true,
            MaxLength = (Cohort.MaxSkillLength + 2) * Cohort.MaxSkills,
            Placeholder = CohortFormText.SkillsExample.Plain,
        };

    public static TextInput LearningGoalInput(string value) =>
        new(LearningGoal, CohortFormText.LearningGoal.Plain)
        {
            Value = Keep(value),
            MaxLength = Cohort.MaxLearningGoalLength,
            Placeholder = CohortFormText.LearningGoalExample.Plain,
        };

    public static DateInput ClosesInput(DateOnly? day) => new(Closes, CohortFormText.Closes.Plain) { Value = Iso(day) };

    public static DateInput StartsInput(DateOnly? day) => new(Starts, CohortFormText.Starts.Plain) { Value = Iso(day) };

    public static DateInput EndsInput(DateOnly? day) => new(Ends, CohortFormText.Ends.Plain) { Value = Iso(day) };

    /// <summary>Skills as a coordinator reads them, in their language.</summary>
    /// <param name="skills">The cohort's; one that another is called in that language keeps its own name.</param>
    public static string Joined(IReadOnlyList<string> skills) =>
        string.Join(
            ", ",
            skills.Select(skill =>
                skills.Contains(SkillCatalogue.NameOf(skill), StringComparer.OrdinalIgnoreCase)
                    ? skill
                    : SkillCatalogue.NameOf(skill)
            )
        );

    /// <summary>Skills as a coordinator wrote them, in any language of the catalogue.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="known">What the cohort has already, in its own spelling.</param>
    public static IReadOnlyList<string> ReadSkills(string text, IReadOnlyList<string> known) =>
        [.. text.Split(BetweenSkills).Select(skill => SkillCatalogue.IdentityOf(skill, known))];

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Keep(string text) => text.Length == 0 ? null : PlainText.Cut(text, Kept);
}
