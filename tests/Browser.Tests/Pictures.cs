using MentorBot.Testing;

namespace MentorBot.Browser.Tests;

/// <summary>
/// Where screenshots go: to <c>docs/pictures</c> if MENTORBOT_PICTURES is set, to update the documentation; otherwise
/// next to the test results.
/// </summary>
internal static class Pictures
{
    public static string Folder { get; } =
        Path.Combine(Repository.Root, AreWanted ? "docs" : "TestResults", "pictures");

    /// <summary>Whether the run is made for its pictures.</summary>
    public static bool AreWanted => Environment.GetEnvironmentVariable("MENTORBOT_PICTURES") is { Length: > 0 };

    /// <summary>Writes the page that shows all pictures, next to their folder.</summary>
    public static async Task WriteGalleryAsync(IEnumerable<(string Title, string File)> cards)
    {
        var lines = cards.Select(card => $"## {card.Title}\n![{card.Title}](pictures/cards/{card.File}.png)\n");
        var page =
            "# Every card\nDrawn by the Agents Playground; written by the gallery test.\n\n" + string.Join('\n', lines);
        await File.WriteAllTextAsync(Path.Combine(Folder, "..", "cards.md"), page);
    }

    /// <summary>A picture too large for the repository, or of a failure: it stays beside the test results.</summary>
    public static async Task SaveSheetAsync(string name, byte[] png)
    {
        var file = Path.Combine(Repository.Root, "TestResults", "pictures", "sheets", name + ".png");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, png);
    }

    public static async Task SaveAsync(string name, byte[] png)
    {
        var file = Path.Combine(Folder, name + ".png");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, png);
    }
}
