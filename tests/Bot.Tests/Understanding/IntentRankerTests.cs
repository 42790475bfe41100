using MentorBot.Bot.Understanding;
using Xunit.Abstractions;

namespace MentorBot.Bot.Tests.Understanding;

/// <summary>How much of what people say is understood, on a table of sentences that the examples do not hold.</summary>
public sealed class IntentRankerTests(ITestOutputHelper output)
{
    private static readonly IntentRanker Ranker = new(ExampleFile.ReadAll());
    private static readonly IReadOnlyList<MeantSentence> Table = SentenceTable.ReadAll();

    [Fact]
    public void The_table_is_large_enough_and_a_fifth_of_it_is_to_be_refused()
    {
        Assert.True(Table.Count >= 250);
        Assert.True(Table.Count(row => row.Intent == SentenceTable.Refused) >= 60);
        Assert.All(
            Table.Where(row => row.Intent != SentenceTable.Refused),
            row => Assert.NotNull(Intents.Find(row.Intent))
        );
    }

    [Fact]
    public void No_sentence_of_the_table_is_an_example()
    {
        var examples = ExampleFile
            .ReadAll()
            .Select(example => CharacterGrams.Simplify(example.Sentence))
            .ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Table, row => examples.Contains(CharacterGrams.Simplify(row.Sentence)));
    }

    [Fact]
    public void Four_of_five_sentences_lead_to_what_was_meant_and_three_of_a_hundred_astray()
    {
        var score = SentenceScore.Of(Ranker, Table);
        score.Misses.ToList().ForEach(output.WriteLine);

        Assert.True(score.Right >= 80, $"{score.Right:F1} % of it right");
        Assert.True(score.Wrong <= 3, $"{score.Wrong:F1} % of it wrong");
    }

    [Fact]
    public void Every_example_means_its_own_intent() =>
        Assert.All(
            ExampleFile.ReadAll(),
            example =>
            {
                var meaning = Ranker.Understand(example.Sentence);
                Assert.True(
                    meaning.Intent == example.Intent || meaning.Perhaps.Contains(example.Intent),
                    example.Sentence
                );
            }
        );

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Every_intent_has_examples_in_every_language_and_none_is_of_an_unknown_intent(string language) =>
        Assert.Equal(
            Intents.All.Select(intent => intent.Name).Order(),
            ExampleFile.Read(language).Select(example => example.Intent).Distinct().Order()
        );

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("🤷")]
    [InlineData("…")]
    [InlineData("\ud83d")]
    public void What_holds_no_words_means_nothing(string text) =>
        Assert.Equal(Meaning.Nothing, Ranker.Understand(text));

    [Fact]
    public void Ten_thousand_words_cost_no_more_than_the_first_two_hundred_letters() =>
        Assert.Equal(
            Ranker.Understand(Story[..CharacterGrams.MostCharacters]).Perhaps,
            Ranker.Understand(Story).Perhaps
        );

    private static string Story => string.Join(' ', Enumerable.Repeat("who is my mentor and when do we meet", 1_000));
}
