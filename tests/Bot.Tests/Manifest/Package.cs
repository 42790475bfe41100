using System.Diagnostics;
using System.IO.Compression;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Manifest;

/// <summary>The app package built by <c>manifest/package.sh</c>, unpacked into a folder of its own.</summary>
internal sealed class Package : IDisposable
{
    public const string AppId = "2b8d1c3e-5f60-4a7b-9c8d-0e1f2a3b4c5d";
    private readonly string home = Directory.CreateTempSubdirectory("mentorbot-package-").FullName;

    public string ManifestPath => Path.Combine(home, "manifest.json");

    public IReadOnlyList<string> Names { get; private set; } = [];

    public static async Task<Package> MakeAsync()
    {
        var package = new Package();
        var zip = Path.Combine(package.home, "package.zip");
        var (code, words) = await RunScriptAsync(zip, AppId, "mentorbot.example.org");
        Assert.True(code == 0, words);
        package.Unpack(zip);
        return package;
    }

    public static async Task<(int Code, string Words)> RunScriptAsync(string zip, params string[] arguments)
    {
        var script = Path.Combine(Repository.Root, "manifest", "package.sh");
        var start = new ProcessStartInfo("bash", [script, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["MENTORBOT_PACKAGE"] = zip;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var words = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, words + await errors);
    }

    public byte[] Read(string name) => File.ReadAllBytes(Path.Combine(home, name));

    public void Dispose() => Directory.Delete(home, recursive: true);

    private void Unpack(string zip)
    {
        using var archive = ZipFile.OpenRead(zip);
        Names = [.. archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)];
        archive.ExtractToDirectory(home);
    }
}
