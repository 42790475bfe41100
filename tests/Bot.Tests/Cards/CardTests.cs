using System.Text.Json;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

public sealed class CardTests
{
    private static readonly JsonSerializerOptions Readable = new(CardJson.Options) { WriteIndented = true };

    public static TheoryData<string> Methods() => [.. CardCatalogue.Methods];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_card_has_a_sample(string method) =>
        Assert.Contains(CardCatalogue.Samples, sample => CardCatalogue.IsSampleOf(sample, method));

    [Theory]
    [InlineData("It’s a mistake")]
    [InlineData("O'Hara")]
    public void A_label_keeps_its_apostrophes(string words)
    {
        Assert.Equal(words, Press.Plain(words, new ShowHelp()).Title);
        Assert.Equal(words, Say.Choice(words, "x").Title);
    }

    [Fact]
    public void Every_sample_belongs_to_a_card_and_has_a_name_of_its_own()
    {
        Assert.All(
            CardCatalogue.Samples,
            s => Assert.Contains(CardCatalogue.Methods, m => CardCatalogue.IsSampleOf(s, m))
        );
        Assert.Equal(CardCatalogue.Samples.Count, CardCatalogue.Samples.Select(s => s.Name).Distinct().Count());
    }

    /// <summary>Somebody without a name is called "someone who’s no longer here", which opens no title.</summary>
    [Fact]
    public void No_title_begins_with_a_small_letter() =>
        Assert.All(CardCatalogue.Samples, s => Assert.False(char.IsLower(s.Card.Title.Plain[0]), s.Card.Title.Plain));

    [NodeFact]
    public async Task Every_card_passes_the_parser_that_clients_use_and_the_rules_of_Teams()
    {
        var (code, words) = await CheckAsync(CardCatalogue.Samples);
        Assert.True(code == 0, words);
    }

    [NodeFact]
    public async Task A_card_that_is_too_large_or_has_an_empty_paragraph_does_not_pass()
    {
        var large = new Card(SafeText.Of("Large"), [Say.Said(Awkward.Long(30_000)), Say.Said("")]);
        var (code, words) = await CheckAsync([new CardSample("Large", large)]);
        Assert.Equal(1, code);
        Assert.Contains("bytes", words, StringComparison.Ordinal);
        Assert.Contains("a paragraph is empty", words, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Words)> CheckAsync(IEnumerable<CardSample> samples)
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-cards-");
        try
        {
            foreach (var sample in samples)
            {
                var json = JsonSerializer.Serialize(sample.Card, Readable);
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, sample.Name + ".json"), json);
            }

            return await Node.CheckAsync("cards.mjs", folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
