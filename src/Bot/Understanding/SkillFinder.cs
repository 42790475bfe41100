using MentorBot.Bot.Text;

namespace MentorBot.Bot.Understanding;

/// <summary>
/// Finds the skills of a cohort that somebody may mean by their own words: by the resemblance of the words to a skill's name
/// and description in any language, as <see cref="IntentRanker"/> compares sentences. What it finds is only ever offered.
/// </summary>
/// <remarks>The threshold was chosen on the table in tests/Bot.Tests/Understanding/skills.tsv.</remarks>
internal sealed class SkillFinder(TextMeanings? meanings = null)
{
    /// <summary>The most that are found.</summary>
    public const int Most = 3;

    /// <summary>What is less alike is nothing that is meant.</summary>
    private const double Worth = 0.12;

    /// <summary>Texts about different things still have this cosine of their meanings, so only what is above it counts.</summary>
    private const double Unlike = 0.25;

    /// <summary>What is embedded of the catalogue, once.</summary>
    public static IReadOnlyList<Example> TextsOfCatalogue { get; } =
    [.. SkillCatalogue.Read("en").Select(skill => new Example(skill.Name, $"{skill.Name}: {skill.Description}"))];

    /// <summary>The hash of the model that had a say in what was found; null if there is none.</summary>
    public string? Model => meanings?.Model;

    /// <returns>At most three of the skills, the likeliest first; empty if none is close.</returns>
    public IReadOnlyList<string> Closest(string words, IReadOnlyList<string> skills)
    {
        var alike = ByLetters(words, skills);
        var close = meanings?.CosinesTo(words);
        return
        [
            .. skills
                .Select(skill => (Skill: skill, Score: alike.GetValueOrDefault(skill) + ByMeaning(close, skill)))
                .Where(found => found.Score >= Worth)
                .OrderByDescending(found => found.Score)
                .ThenBy(found => found.Skill, StringComparer.Ordinal)
                .Take(Most)
                .Select(found => found.Skill),
        ];
    }

    private static Dictionary<string, double> ByLetters(string words, IReadOnlyList<string> skills)
    {
        var texts = skills.SelectMany(TextsOf).ToList();
        var vectors = new GramVectors(texts);
        var index = new GramIndex([.. texts.Select(text => vectors.Of(text.Sentence))]);
        return index
            .Resemblances(vectors.Of(words))
            .GroupBy(found => texts[found.Key].Intent, found => found.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Max(), StringComparer.Ordinal);
    }

    private static double ByMeaning(IReadOnlyDictionary<string, IReadOnlyList<double>>? close, string skill) =>
        close is not null && close.TryGetValue(skill, out var cosines) ? Math.Max(0, cosines.Max() - Unlike) : 0;

    private static IEnumerable<Example> TextsOf(string skill) =>
        SkillCatalogue
            .TextsOf(skill)
            .SelectMany(text => new[] { text.Name, $"{text.Name} {text.Description}" })
            .Append(skill)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(text => new Example(skill, text));
}
