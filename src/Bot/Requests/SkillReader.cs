using MentorBot.Bot.Conversation;
using MentorBot.Bot.Enrolment;
using MentorBot.Bot.Text;
using MentorBot.Bot.Understanding;
using MentorBot.Domain.Requests;

namespace MentorBot.Bot.Requests;

/// <summary>
/// Reads skills out of what people type, in any language: those of the catalogue, and what colleagues offer in words of their
/// own. What only resembles a skill is asked about.
/// </summary>
internal sealed class SkillReader(FindHelpers find, SkillFinder finder)
{
    /// <summary>Longer words are no skill.</summary>
    private const int Longest = 300;

    private static readonly char[] Ends = ['.', '!', '?', ',', ';', ':', ' ', '"', '“', '”', '„'];

    public async Task<IReadOnlyList<string>> KnownAsync(CancellationToken cancellation) =>
        [.. SkillCatalogue.Names.Union(await find.SkillsAsync(cancellation), StringComparer.OrdinalIgnoreCase)];

    /// <summary>The skills that words name: as a list of them, or somewhere in a sentence.</summary>
    public static IReadOnlyList<string> Named(string words, IReadOnlyList<string> known)
    {
        var text = words.Trim(Ends);
        if (text.Length is 0 or > Longest)
        {
            return [];
        }

        var listed = SaidSkills.Read(text, known).Where(known.Contains).ToList();
        return listed.Count > 0 ? listed : SkillMentions.In(text, known);
    }

    /// <summary>At most three skills that words may mean; the only ones that are named come first.</summary>
    public IReadOnlyList<string> Closest(string words, IReadOnlyList<string> known)
    {
        var text = words.Trim(Ends);
        return text.Length is 0 or > Longest ? []
            : Misspelt(text, known) is { } skill
                ? [skill, .. finder.Closest(text, known).Where(s => s != skill).Take(2)]
            : finder.Closest(text, known);
    }

    /// <summary>A name with a slip or two; null if there is none.</summary>
    private static string? Misspelt(string text, IReadOnlyList<string> known)
    {
        var said = CommandWords.Normalise(text);
        var (skill, slips) = known
            .SelectMany(
                skill => SkillCatalogue.TextsOf(skill).Select(t => t.Name).Append(skill),
                (skill, name) => (skill, name)
            )
            .Select(one => (one.skill, EditDistance.Between(said, CommandWords.Normalise(one.name))))
            .MinBy(one => one.Item2);
        return slips <= Math.Min(2, said.Length / 3) ? skill : null;
    }
}
