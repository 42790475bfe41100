using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Understanding;

/// <summary>
/// Sentences and what they mean, written down before the ranking was made and not learned from: the files of examples must
/// not hold them.
/// </summary>
internal static class SentenceTable
{
    /// <summary>What stands in the table for a sentence that is not to be understood.</summary>
    public const string Refused = "-";

    public static IReadOnlyList<MeantSentence> ReadAll() => Read("sentences.tsv");

    /// <summary>Words for skills; a meaning is the skill's English name.</summary>
    public static IReadOnlyList<MeantSentence> ReadSkills() => Read("skills.tsv");

    private static IReadOnlyList<MeantSentence> Read(string table) =>
        [
            .. File.ReadLines(Path.Combine(Repository.Root, "tests", "Bot.Tests", "Understanding", table))
                .Where(line => line is not ['#', ..])
                .Select(line => line.Split('\t'))
                .Select(cells => new MeantSentence(cells[1], cells[2])),
        ];
}

/// <param name="Intent">The name of an intent or a skill, or <see cref="SentenceTable.Refused"/>.</param>
internal sealed record MeantSentence(string Intent, string Sentence);
