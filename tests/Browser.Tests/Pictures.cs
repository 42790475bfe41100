using MentorBot.Testing;

namespace MentorBot.Browser.Tests;

/// <summary>
/// Where pictures go: <c>docs/pictures</c> when MENTORBOT_PICTURES is set, so that the documents show what is there now;
/// otherwise beside the test results.
/// </summary>
internal static class Pictures
{
    public static string Folder { get; } =
        Path.Combine(
            Repository.Root,
            Environment.GetEnvironmentVariable("MENTORBOT_PICTURES") is { Length: > 0 } ? "docs" : "TestResults",
            "pictures"
        );

    public static async Task SaveAsync(string name, byte[] png)
    {
        var file = Path.Combine(Folder, name + ".png");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, png);
    }
}
