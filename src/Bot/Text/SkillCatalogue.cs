using System.Globalization;

namespace MentorBot.Bot.Text;

/// <summary>
/// Workplace skills with a one-line description in each language, from the files in <c>Text/Skills</c>. Cohorts and
/// the matcher know a skill by its English name; other names and the descriptions are only shown, and searched.
/// </summary>
internal static class SkillCatalogue
{
    private const string Identity = "en";
    private static readonly string[] Languages = [Identity, "de"];

    private static readonly Dictionary<string, Dictionary<string, SkillText>> Texts = Languages.ToDictionary(
        language => language,
        language => Read(language).ToDictionary(skill => skill.Key, StringComparer.Ordinal),
        StringComparer.Ordinal
    );

    private static readonly Dictionary<string, string> Keys = Texts[Identity]
        .Values.ToDictionary(skill => skill.Name, skill => skill.Key, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> Identities = Texts
        .Values.SelectMany(texts => texts.Values)
        .DistinctBy(text => text.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(text => text.Name, text => Texts[Identity][text.Key].Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The English names, in the order of the file.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Read(Identity).Select(skill => skill.Name)];

    /// <summary>One line in the reader's language; null for a skill that is not in the catalogue.</summary>
    public static string? Describe(string skill) => Find(skill, Reader)?.Description;

    /// <summary>The skill's name in the reader's language; as the cohort spells it in English, or if the catalogue lacks it.</summary>
    public static string NameOf(string skill) => Reader == Identity ? skill : Find(skill, Reader)?.Name ?? skill;

    /// <summary>What a cohort calls a skill that somebody named in any language.</summary>
    /// <param name="name">As it was written.</param>
    /// <param name="skills">The cohort's, whose own spelling comes first.</param>
    /// <returns>The name itself if neither the cohort nor the catalogue has such a skill.</returns>
    public static string IdentityOf(string name, IReadOnlyList<string> skills)
    {
        var said = name.Trim();
        return skills.Contains(said, StringComparer.OrdinalIgnoreCase)
            ? said
            : skills.FirstOrDefault(skill => TextsOf(skill).Any(text => IsSame(text.Name, said)))
                ?? Identities.GetValueOrDefault(said, said);
    }

    /// <summary>All that a skill is called and described as, in every language; empty if it is not in the catalogue.</summary>
    public static IEnumerable<SkillText> TextsOf(string skill) =>
        Languages.Select(language => Find(skill, language)).OfType<SkillText>();

    /// <summary>The lines of one file, as they stand there.</summary>
    public static IEnumerable<SkillText> Read(string language) =>
        from line in EmbeddedLines.Of($"Skills.{language}.txt")
        let cells = line.Split(" | ")
        select new SkillText(cells[0], cells[1], cells[2]);

    private static string Reader =>
        Languages.FirstOrDefault(
            language => language == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            Identity
        );

    private static bool IsSame(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static SkillText? Find(string skill, string language) =>
        Keys.GetValueOrDefault(skill.Trim()) is { } key ? Texts[language].GetValueOrDefault(key) : null;
}

/// <summary>A skill in one language.</summary>
/// <param name="Key">The same in all languages; it never changes.</param>
internal sealed record SkillText(string Key, string Name, string Description);
