using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Bot.Enrolment;

/// <summary>Skills as people write them: by their name in any language of the catalogue, or in words of their own.</summary>
internal static class SaidSkills
{
    private static readonly char[] Separators = [',', ';', '\r', '\n'];

    /// <summary>A cohort's skills in its own spelling, and everything else as typed.</summary>
    public static IReadOnlyList<string> Read(string text, IReadOnlyList<string> skills)
    {
        var names = NamesOf(skills);
        return
        [
            .. SkillList
                .Read(text, [.. names.Keys])
                .Select(said => names.GetValueOrDefault(said, said))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>The words that are no skill: one by one if they are a list, else all of them, because a sentence is one.</summary>
    public static IReadOnlyList<string> UnknownIn(string text, IReadOnlyList<string> skills)
    {
        var said = Read(text, skills);
        var unknown = said.Except(skills, StringComparer.OrdinalIgnoreCase).ToList();
        return unknown.Count == said.Count && text.IndexOfAny(Separators) < 0 ? [text] : unknown;
    }

    public static EnrolmentAnswer AnswerTo(EnrolmentStep step, IReadOnlyList<string> skills) =>
        step switch
        {
            EnrolmentStep.SkillsOffered => new SkillsAnswer(skills),
            EnrolmentStep.GoalsWanted => new GoalsAnswer(skills),
            _ => new InterestsAnswer(skills),
        };

    public static bool AreAskedAt(EnrolmentStep step) =>
        step is EnrolmentStep.SkillsOffered or EnrolmentStep.GoalsWanted or EnrolmentStep.Interests;

    /// <summary>What a cohort's skills are called; its own spelling comes first.</summary>
    private static Dictionary<string, string> NamesOf(IReadOnlyList<string> skills)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var skill in skills)
        {
            names.TryAdd(skill, skill);
        }

        foreach (var (skill, text) in skills.SelectMany(SkillCatalogue.TextsOf, (skill, text) => (skill, text)))
        {
            names.TryAdd(text.Name, skill);
        }

        return names;
    }
}
