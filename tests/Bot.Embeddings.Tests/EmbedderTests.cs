namespace MentorBot.Bot.Embeddings.Tests;

public sealed class EmbedderTests(AddOn addOn) : IClassFixture<AddOn>
{
    [Fact]
    public void Sentences_of_one_meaning_are_close_and_others_are_not()
    {
        var near = Dot("The cat sits outside", "A kitten is sitting in the garden");
        var far = Dot("The cat sits outside", "The invoice is overdue");

        Assert.True(near > 0.5 && far < 0.2, $"{near} and {far}");
    }

    [Fact]
    public void A_vector_has_length_one_and_is_the_same_every_time()
    {
        var vector = addOn.Embedder.Embed("I freeze when I present");

        Assert.Equal(384, vector.Length);
        Assert.Equal(1.0, vector.Sum(x => (double)x * x), 1e-5);
        Assert.Equal(vector, addOn.Embedder.Embed("I freeze when I present"));
    }

    [Fact]
    public async Task It_can_be_used_by_many_at_once()
    {
        var alone = addOn.Embedder.Embed("who is my mentor");
        var together = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => Task.Run(() => addOn.Embedder.Embed("who is my mentor")))
        );

        Assert.All(together, vector => Assert.Equal(alone, vector));
    }

    [Theory]
    [InlineData("")]
    [InlineData("🤷")]
    [InlineData("\ud83d")]
    public void What_holds_no_words_still_has_a_vector(string words) =>
        Assert.All(addOn.Embedder.Embed(words), value => Assert.True(float.IsFinite(value)));

    [Fact]
    public void The_hash_names_the_model() =>
        Assert.Equal("4a64cee3d4134bbdc86eed96e1a660efec58975417204ecfcf134140edb6e0e2", addOn.Embedder.Model);

    private double Dot(string one, string other) =>
        addOn.Embedder.Embed(one).Zip(addOn.Embedder.Embed(other), (x, y) => (double)x * y).Sum();
}
