using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Cohorts;

/// <summary>Names of copies: “Spring (2)” after “Spring”, and “Spring (3)” after that.</summary>
internal static partial class CopyNames
{
    /// <summary>The name with this number in place of one it has, cut so that it is not too long.</summary>
    public static string Of(string name, int number)
    {
        var ending = string.Create(CultureInfo.InvariantCulture, $" ({number})");
        var bare = Number().Replace(name, "${last}");
        return PlainText.Cut(bare, Cohort.MaxNameLength - ending.Length).TrimEnd() + ending;
    }

    [GeneratedRegex(@"(?<last>\S) \([0-9]{1,4}\)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Number();
}
