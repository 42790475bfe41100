using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Bot.Enrolment;

/// <summary>Finds the answer that somebody at the review wants to change; accepts "change level" as well as "level".</summary>
internal static class StepNames
{
    private const string Change = "change ";

    /// <param name="view">The enrolment.</param>
    /// <param name="words">In lower case.</param>
    /// <returns>Null if the words name no answer.</returns>
    public static EnrolmentStep? Find(EnrolmentView view, string words)
    {
        var name = NameIn(words);
        return Changeable(view)
            .Where(step => IsNamed(step, name))
            .Select(step => (EnrolmentStep?)step)
            .FirstOrDefault();
    }

    /// <summary>What was probably meant; null if nothing is near.</summary>
    public static string? Nearest(EnrolmentView view, string words) =>
        Text.Nearest.To(NameIn(words), [.. Changeable(view).Select(EnrolmentWords.Of), "submit"]);

    private static IEnumerable<EnrolmentStep> Changeable(EnrolmentView view) =>
        view.Path.Where(step => step != EnrolmentStep.Review);

    private static string NameIn(string words) =>
        words.StartsWith(Change, StringComparison.Ordinal) ? words[Change.Length..] : words;

    private static bool IsNamed(EnrolmentStep step, string name) =>
        string.Equals(EnrolmentWords.Of(step), name, StringComparison.OrdinalIgnoreCase)
        || step
            == name switch
            {
                "skills" => EnrolmentStep.SkillsOffered,
                "goals" => EnrolmentStep.GoalsWanted,
                "topics" => EnrolmentStep.Interests,
                "language" => EnrolmentStep.Languages,
                "hours" or "time zone" or "days" => EnrolmentStep.Availability,
                "capacity" => EnrolmentStep.Capacity,
                "not with" => EnrolmentStep.NotWith,
                _ => EnrolmentStep.Review,
            };
}
