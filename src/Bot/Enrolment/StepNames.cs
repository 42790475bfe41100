using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Bot.Enrolment;

/// <summary>
/// Finds the answer that somebody at the review wants to change; accepts "change level" as well as "level", in English and in
/// German.
/// </summary>
internal static class StepNames
{
    private static readonly string[] Before = ["change ", "ändere ", "ändern "];
    private static readonly string[] Behind = [" ändern"];

    private static readonly Dictionary<string, EnrolmentStep> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["role"] = EnrolmentStep.Role,
        ["rolle"] = EnrolmentStep.Role,
        ["skills"] = EnrolmentStep.SkillsOffered,
        ["skills you offer"] = EnrolmentStep.SkillsOffered,
        ["fähigkeiten"] = EnrolmentStep.SkillsOffered,
        ["themen"] = EnrolmentStep.SkillsOffered,
        ["goals"] = EnrolmentStep.GoalsWanted,
        ["what you want to learn"] = EnrolmentStep.GoalsWanted,
        ["ziele"] = EnrolmentStep.GoalsWanted,
        ["topics"] = EnrolmentStep.Interests,
        ["interests"] = EnrolmentStep.Interests,
        ["interessen"] = EnrolmentStep.Interests,
        ["level"] = EnrolmentStep.Level,
        ["erfahrung"] = EnrolmentStep.Level,
        ["language"] = EnrolmentStep.Languages,
        ["languages"] = EnrolmentStep.Languages,
        ["sprache"] = EnrolmentStep.Languages,
        ["sprachen"] = EnrolmentStep.Languages,
        ["hours"] = EnrolmentStep.Availability,
        ["time zone"] = EnrolmentStep.Availability,
        ["days"] = EnrolmentStep.Availability,
        ["availability"] = EnrolmentStep.Availability,
        ["zeiten"] = EnrolmentStep.Availability,
        ["zeitzone"] = EnrolmentStep.Availability,
        ["arbeitszeit"] = EnrolmentStep.Availability,
        ["tage"] = EnrolmentStep.Availability,
        ["format"] = EnrolmentStep.Format,
        ["capacity"] = EnrolmentStep.Capacity,
        ["places"] = EnrolmentStep.Capacity,
        ["plätze"] = EnrolmentStep.Capacity,
        ["matched by"] = EnrolmentStep.Affinities,
        ["not with"] = EnrolmentStep.NotWith,
        ["nicht mit"] = EnrolmentStep.NotWith,
    };

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
        Before.FirstOrDefault(start => words.StartsWith(start, StringComparison.Ordinal)) is { } before
            ? words[before.Length..]
        : Behind.FirstOrDefault(end => words.EndsWith(end, StringComparison.Ordinal)) is { } behind
            ? words[..^behind.Length]
        : words;

    private static bool IsNamed(EnrolmentStep step, string name) =>
        CommandWords.Normalise(EnrolmentWords.Of(step)) == name
        || (Synonyms.TryGetValue(name, out var known) && known == step);
}
