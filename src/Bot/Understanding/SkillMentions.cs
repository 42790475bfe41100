using MentorBot.Bot.Text;

namespace MentorBot.Bot.Understanding;

/// <summary>Finds skills that a sentence names word for word, in any language of the catalogue.</summary>
internal static class SkillMentions
{
    /// <summary>Longer text is no request for a skill.</summary>
    private const int LongestText = 300;

    /// <summary>Skills of the catalogue, in the order in which they are named.</summary>
    public static IReadOnlyList<string> In(string text) => In(text, SkillCatalogue.Names);

    /// <param name="skills">Which skills there are.</param>
    /// <inheritdoc cref="In(string)"/>
    public static IReadOnlyList<string> In(string text, IReadOnlyList<string> skills) =>
        text.Length > LongestText
            ? []
            :
            [
                .. skills
                    .Select(skill => (Skill: skill, At: NamesOf(skill).Max(name => PlaceOf(name, text))))
                    .Where(found => found.At >= 0)
                    .OrderBy(found => found.At)
                    .Select(found => found.Skill),
            ];

    private static IEnumerable<string> NamesOf(string skill) =>
        SkillCatalogue.TextsOf(skill).Select(text => text.Name).Append(skill);

    /// <summary>Where it stands as words of its own; -1 if it does not.</summary>
    private static int PlaceOf(string name, string text)
    {
        for (var at = 0; (at = text.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (!IsInWord(text, at - 1) && !IsInWord(text, at + name.Length))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsInWord(string text, int at) =>
        at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '#' or '+');
}
