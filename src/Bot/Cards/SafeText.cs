using System.Text.RegularExpressions;

namespace MentorBot.Bot.Cards;

/// <summary>Text in which all user data has been escaped.</summary>
internal readonly partial record struct SafeText(string Value)
{
    /// <summary>Text that is entirely data.</summary>
    public static SafeText Of(string data) => new(MarkdownText.Escape(data));

    /// <summary>Both, with a space between them.</summary>
    public static SafeText operator +(SafeText first, SafeText second) => new($"{first.Value} {second.Value}");

    /// <summary>The text without Markdown, for notifications and clients that cannot render cards.</summary>
    public string Plain => Formatting().Replace(Value, "${kept}");

    public override string ToString() => Value;

    [GeneratedRegex(@"\\(?<kept>.)|\*\*", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Formatting();
}
