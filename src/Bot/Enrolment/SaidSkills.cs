using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>Skills as people write them: by their name in any language of the catalogue, or in words of their own.</summary>
internal static class SaidSkills
{
    private static readonly string[] OwnWords =
    [
        "other",
        "another",
        "own",
        "anderes",
        "andere",
        "sonstiges",
        "eigenes",
    ];
    private static readonly char[] Separators = [',', ';', '\r', '\n'];

    /// <summary>A cohort's skills in its own spelling, and everything else as typed.</summary>
    public static IReadOnlyList<string> Read(string text, IReadOnlyList<string> skills)
    {
        if (OwnIn(text) is not null && text.IndexOfAny(Separators) < 0)
        {
            return [text];
        }

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
        var unknown = UnknownAmong(said, skills).ToList();
        return unknown.Count == said.Count && text.IndexOfAny(Separators) < 0 ? [text] : unknown;
    }

    /// <summary>Those that are neither a skill of the cohort nor meant to become one.</summary>
    public static IEnumerable<string> UnknownAmong(IEnumerable<string> said, IReadOnlyList<string> skills) =>
        said.Except(skills, StringComparer.OrdinalIgnoreCase).Where(word => OwnIn(word) is null);

    /// <summary>The skill that joins the cohort's list, in "other: juggling"; null if nothing of the kind is said.</summary>
    public static string? OwnIn(string said) =>
        said.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && OwnWords.Contains(CommandWords.Normalise(said[..colon]))
        && PlainText.OneLine(said[(colon + 1)..]) is { Length: > 0 } own
            ? own
            : null;

    /// <summary>The name to show for what <see cref="Read"/> found.</summary>
    public static string NameOf(string said) => OwnIn(said) ?? SkillCatalogue.NameOf(said);

    /// <param name="step">The question.</param>
    /// <param name="said">As from <see cref="Read"/>.</param>
    public static EnrolmentAnswer AnswerTo(EnrolmentStep step, IReadOnlyList<string> said)
    {
        List<string> own = [.. said.Select(OwnIn).OfType<string>().Select(word => SkillCatalogue.IdentityOf(word, []))];
        IReadOnlyList<string> skills = [.. said.Where(word => OwnIn(word) is null), .. own];
        return step switch
        {
            EnrolmentStep.SkillsOffered => new SkillsAnswer(skills) { Own = own },
            EnrolmentStep.GoalsWanted => new GoalsAnswer(skills) { Own = own },
            _ => new InterestsAnswer(skills) { Own = own },
        };
    }

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
