using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using MentorBot.Bot.Buttons;
using MentorBot.Domain.Store;
using MentorBot.Testing;

namespace MentorBot.Architecture.Tests;

/// <summary>The parts of the house, as assemblies, as project files and as sources.</summary>
internal static partial class House
{
    public static readonly Assembly Domain = typeof(MentorStore).Assembly;
    public static readonly Assembly Jobs = Assembly.Load("MentorBot.Jobs");
    public static readonly Assembly Bot = typeof(Button).Assembly;

    public static IReadOnlyList<Assembly> Parts { get; } = [Domain, Jobs, Bot];

    /// <summary>Classes that somebody wrote, without what the compiler and the source generators add.</summary>
    public static IEnumerable<Type> Classes { get; } =
    [
        .. Parts
            .SelectMany(part => part.GetTypes())
            .Where(type => type.IsClass && !type.IsSubclassOf(typeof(Delegate)) && IsWritten(type)),
    ];

    public static IReadOnlyList<string> Sources { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.*", SearchOption.AllDirectories)
            .Where(path =>
                path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal)
            )
            .Where(path => !Built().IsMatch(path) && !Generated().IsMatch(path)),
    ];

    /// <summary>Names of packages and projects that a part's project file asks for.</summary>
    public static IReadOnlyList<string> AskedForBy(Assembly part)
    {
        var name = part.GetName().Name!;
        var file = Path.Combine(Repository.Root, "src", name["MentorBot.".Length..], $"{name}.csproj");
        return [.. Reference().Matches(File.ReadAllText(file)).Select(m => Path.GetFileName(m.Groups["name"].Value))];
    }

    public static IReadOnlyList<string> UsedBy(Assembly part) =>
        [.. part.GetReferencedAssemblies().Select(reference => reference.Name!)];

    public static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool IsWritten(Type type) =>
        !type.Name.Contains('<', StringComparison.Ordinal)
        && !type.IsDefined(typeof(CompilerGeneratedAttribute))
        && type.Namespace?.StartsWith("MentorBot.", StringComparison.Ordinal) == true
        && type.Namespace != "MentorBot.Domain.Store.Migrations"
        && (type.DeclaringType is null || IsWritten(type.DeclaringType));

    [GeneratedRegex(
        "<(PackageReference|ProjectReference) Include=\"(?<name>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Reference();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Built();

    /// <summary>What <c>dotnet ef</c> writes.</summary>
    [GeneratedRegex(@"[\\/]Migrations[\\/](\d+_\w+(\.Designer)?|\w+Snapshot)\.cs$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Generated();
}
