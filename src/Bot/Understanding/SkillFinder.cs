namespace MentorBot.Bot.Understanding;

/// <summary>
/// Finds the skills of a cohort that somebody may mean by their own words: by the resemblance of the words to a skill's name
/// and description in any language, as <see cref="IntentRanker"/> compares sentences. What it finds is only ever offered.
/// </summary>
/// <remarks>The threshold was chosen on the table in tests/Bot.Tests/Understanding/skills.tsv.</remarks>
internal sealed class SkillFinder
{
    /// <summary>The most that are found.</summary>
    public const int Most = 3;

    /// <summary>What is less alike is nothing that is meant.</summary>
    private const double Worth = 0.12;

    /// <returns>At most three of the skills, the likeliest first; empty if none is close.</returns>
    public IReadOnlyList<string> Closest(string words, IReadOnlyList<string> skills)
    {
        var texts = skills.SelectMany(TextsOf).ToList();
        var vectors = new GramVectors(texts);
        var index = new GramIndex([.. texts.Select(text => vectors.Of(text.Sentence))]);
        return
        [
            .. index
                .Resemblances(vectors.Of(words))
                .GroupBy(found => texts[found.Key].Intent, found => found.Value, StringComparer.Ordinal)
                .Select(group => (Skill: group.Key, Score: group.Max()))
                .Where(found => found.Score >= Worth)
                .OrderByDescending(found => found.Score)
                .ThenBy(found => found.Skill, StringComparer.Ordinal)
                .Take(Most)
                .Select(found => found.Skill),
        ];
    }

    private static IEnumerable<Example> TextsOf(string skill) =>
        SkillCatalogue
            .TextsOf(skill)
            .SelectMany(text => new[] { text.Name, $"{text.Name} {text.Description}" })
            .Append(skill)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(text => new Example(skill, text));
}
