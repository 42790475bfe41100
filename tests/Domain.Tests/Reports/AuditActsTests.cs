using System.Text.RegularExpressions;
using MentorBot.Domain.Reports;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Reports;

/// <summary>Whoever writes a new act into the audit trail decides whether a programme lead sees it.</summary>
public sealed partial class AuditActsTests
{
    [Fact]
    public void Every_act_that_the_sources_record_is_in_one_of_the_two_lists()
    {
        var acts = Sources()
            .SelectMany(text => Acts().Matches(text))
            .Select(found => found.Groups["act"].Value)
            .ToHashSet(StringComparer.Ordinal);

        Assert.InRange(acts.Count, 100, 300);
        Assert.Empty(acts.Except(AuditActs.Programme).Except(AuditActs.OfOneself).Order(StringComparer.Ordinal));
        Assert.Empty(AuditActs.Programme.Intersect(AuditActs.OfOneself));
    }

    private static IEnumerable<string> Sources() =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src", "Domain"), "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText);

    /// <summary>What a commit or a read of names is called where it is recorded.</summary>
    [GeneratedRegex(
        @"(CommitAsync|RecordReadAsync)\([^;""]*""(?<act>[a-z]+(-[a-z]+)+)""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Acts();
}
