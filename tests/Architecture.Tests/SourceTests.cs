using System.Text.RegularExpressions;
using MentorBot.Testing;

namespace MentorBot.Architecture.Tests;

public sealed partial class SourceTests
{
    private const int MostLines = 200;
    private const int UsualLines = 120;
    private const double ShareOfUsual = 0.8;

    [Fact]
    public void No_file_is_long_and_most_are_short()
    {
        var lengths = House.Sources.ToDictionary(Name, path => File.ReadLines(path).Count());

        Assert.DoesNotContain(lengths, file => file.Value > MostLines);
        var usual = lengths.Count(file => file.Value <= UsualLines);
        Assert.True(
            usual >= ShareOfUsual * lengths.Count,
            $"{usual} of {lengths.Count} files have {UsualLines} lines or fewer."
        );
    }

    [Fact]
    public void Nothing_is_left_for_later()
    {
        var unfinished = House.Sources.Where(path => Unfinished().IsMatch(File.ReadAllText(path))).Select(Name);

        Assert.Empty(unfinished);
    }

    [Fact]
    public void Every_suppression_carries_its_reason()
    {
        var bare = House.Sources.SelectMany(path =>
            File.ReadLines(path)
                .Where(line => line.Contains("#pragma warning disable", StringComparison.Ordinal))
                .Where(line => !line.Contains("//", StringComparison.Ordinal))
                .Select(line => $"{Name(path)}: {line}")
        );

        Assert.Empty(bare);
    }

    private static string Name(string path) => Path.GetRelativePath(Repository.Root, path);

    [GeneratedRegex(@"NotImplementedException|\bTODO\b|\bFIXME\b|\bHACK\b|#region", RegexOptions.None, 1000)]
    private static partial Regex Unfinished();
}
