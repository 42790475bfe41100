using MentorBot.Bot.Understanding;
using MentorBot.Testing;

namespace MentorBot.Bot.Embeddings.Tests;

/// <summary>The add-on as the program loads it, with its examples and skills embedded once for all tests.</summary>
public sealed class AddOn
{
    /// <summary>Built beside the tests, in the same configuration.</summary>
    internal static string Path { get; } =
        System.IO.Path.Combine(
            Repository.Root,
            "src",
            "Bot.Embeddings",
            "bin",
            new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
            "net10.0",
            "MentorBot.Bot.Embeddings.dll"
        );

    internal ISentenceEmbedder Embedder { get; } = EmbeddingsAddOn.Load(Path);

    internal TextMeanings Prepared(IReadOnlyList<Example> texts)
    {
        var meanings = new TextMeanings(Embedder, texts);
        meanings.Prepare(CancellationToken.None);
        return meanings;
    }
}
