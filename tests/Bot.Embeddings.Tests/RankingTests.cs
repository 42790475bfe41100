using MentorBot.Bot.Tests.Understanding;
using MentorBot.Bot.Text;
using MentorBot.Bot.Understanding;
using Xunit.Abstractions;

namespace MentorBot.Bot.Embeddings.Tests;

/// <summary>What the model adds to the tables that measure the comparison of letters.</summary>
public sealed class RankingTests(AddOn addOn, ITestOutputHelper output) : IClassFixture<AddOn>
{
    [Fact]
    public void More_is_understood_than_without_and_no_more_goes_astray()
    {
        var examples = ExampleFile.ReadAll();
        var without = SentenceScore.Of(new IntentRanker(examples), SentenceTable.ReadAll());
        var with = SentenceScore.Of(new IntentRanker(examples, addOn.Prepared(examples)), SentenceTable.ReadAll());
        with.Misses.ToList().ForEach(output.WriteLine);

        Assert.True(with.Right >= 85 && with.Right > without.Right, $"{with.Right:F1} % right");
        Assert.True(with.Wrong <= 3 && with.Wrong <= without.Wrong, $"{with.Wrong:F1} % wrong");
    }

    [Fact]
    public void Until_the_examples_are_embedded_sentences_are_compared_by_their_letters()
    {
        var examples = ExampleFile.ReadAll();
        var early = new IntentRanker(examples, new TextMeanings(addOn.Embedder, examples));
        var without = new IntentRanker(examples);

        Assert.All(
            SentenceTable.ReadAll(),
            row => Assert.Equal(without.Understand(row.Sentence).Intent, early.Understand(row.Sentence).Intent)
        );
    }

    [Fact]
    public void No_skill_is_lost_that_was_found_without_and_words_about_none_find_none()
    {
        var without = new SkillFinder();
        var with = new SkillFinder(addOn.Prepared(SkillFinder.TextsOfCatalogue));
        var table = SentenceTable.ReadSkills();

        Assert.True(Found(with, table) >= Found(without, table), $"{Found(with, table)} of {table.Count}");
        Assert.All(
            table.Where(row => row.Intent == SentenceTable.Refused),
            row => Assert.Empty(with.Closest(row.Sentence, SkillCatalogue.Names))
        );
    }

    [Fact]
    public void A_goal_that_shares_no_word_with_its_skill_is_found() =>
        Assert.Equal(
            "Career planning",
            new SkillFinder(addOn.Prepared(SkillFinder.TextsOfCatalogue)).Closest(
                "where do I want to be in five years",
                SkillCatalogue.Names
            )[0]
        );

    private static int Found(SkillFinder finder, IReadOnlyList<MeantSentence> table) =>
        table.Count(row => finder.Closest(row.Sentence, SkillCatalogue.Names).Contains(row.Intent));
}
