using System.Numerics.Tensors;
using MentorBot.Bot.Understanding;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.Tokenizers;

namespace MentorBot.Bot.Embeddings;

/// <summary>
/// Embeds sentences with all-MiniLM-L6-v2 on ONNX Runtime: the mean of the vectors of its word pieces, at length 1
/// (Reimers and Gurevych 2019). The model is loaded when it is first needed; nothing leaves the process.
/// </summary>
internal sealed class MiniLmEmbedder : ISentenceEmbedder, IDisposable
{
    /// <summary>Word pieces that are looked at; more would be a story and no request.</summary>
    private const int MostPieces = 128;
    private const int Size = 384;

    private readonly Lazy<Loaded> loaded = new(Loaded.Load);

    public string Model => ModelFile.Hash;

    public float[] Embed(string sentence)
    {
        var (session, tokenizer) = loaded.Value;
        long[] pieces = [.. tokenizer.EncodeToIds(sentence, MostPieces, out _, out _).Select(id => (long)id)];
        using var ids = Tensor(pieces);
        using var mask = Tensor([.. pieces.Select(_ => 1L)]);
        using var types = Tensor(new long[pieces.Length]);
        using var options = new RunOptions();
        using var output = session.Run(
            options,
            ["input_ids", "attention_mask", "token_type_ids"],
            [ids, mask, types],
            [session.OutputNames[0]]
        );
        return Mean(output[0].GetTensorDataAsSpan<float>());
    }

    public void Dispose()
    {
        if (loaded.IsValueCreated)
        {
            loaded.Value.Session.Dispose();
        }
    }

    private static OrtValue Tensor(long[] values) => OrtValue.CreateTensorValueFromMemory(values, [1, values.Length]);

    private static float[] Mean(ReadOnlySpan<float> pieces)
    {
        var mean = new float[Size];
        for (var start = 0; start < pieces.Length; start += Size)
        {
            TensorPrimitives.Add(mean, pieces.Slice(start, Size), mean);
        }

        TensorPrimitives.Divide(mean, TensorPrimitives.Norm(mean), mean);
        return mean;
    }

    private sealed record Loaded(InferenceSession Session, BertTokenizer Tokenizer)
    {
        public static Loaded Load()
        {
            using var vocabulary = ModelFile.Open("vocab.txt");
            using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
            return new(new InferenceSession(ModelFile.Extract(), options), BertTokenizer.Create(vocabulary));
        }
    }
}
