using System.Reflection;
using System.Runtime.Loader;

namespace MentorBot.Bot.Understanding;

/// <summary>
/// Loads the add-on that embeds sentences from the assembly that the configuration names. Its own libraries come from its own
/// folder, and what it shares with the program is the program's.
/// </summary>
internal sealed class EmbeddingsAddOn : AssemblyLoadContext
{
    private readonly AssemblyDependencyResolver resolver;

    private EmbeddingsAddOn(string path)
        : base(nameof(EmbeddingsAddOn)) => resolver = new AssemblyDependencyResolver(path);

    /// <param name="path">Of the assembly, absolute or from the working directory.</param>
    /// <exception cref="InvalidOperationException">The assembly holds no embedder.</exception>
    public static ISentenceEmbedder Load(string path)
    {
        var full = Path.GetFullPath(path);
        var embedder = new EmbeddingsAddOn(full)
            .LoadFromAssemblyPath(full)
            .GetTypes()
            .FirstOrDefault(type => type.IsAssignableTo(typeof(ISentenceEmbedder)) && !type.IsAbstract);
        return embedder is null
            ? throw new InvalidOperationException($"{full} holds no {nameof(ISentenceEmbedder)}.")
            : (ISentenceEmbedder)Activator.CreateInstance(embedder)!;
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
