using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace MentorBot.Bot.Cards;

/// <summary>
/// Text for a card, written as an interpolated string. The literal parts are ours and may contain Markdown;
/// interpolated values are data and are escaped, so that a name or a note can never become a link, a mention or
/// formatting.
/// </summary>
[InterpolatedStringHandler]
internal readonly struct CardText
{
    private readonly StringBuilder text;

    public CardText(int literalLength, int formattedCount) =>
        text = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string literal) => text.Append(literal);

    public void AppendFormatted(string? value) => text.Append(Escape(value ?? ""));

    public void AppendFormatted(int value) => text.Append(value);

    /// <summary>Text built by another <see cref="CardText"/>, which must not be escaped twice.</summary>
    public void AppendFormatted(SafeText value) => text.Append(value.Value);

    public SafeText Done() => new(text.ToString());

    /// <inheritdoc cref="MarkdownText.Escape"/>
    public static string Escape(string data) => MarkdownText.Escape(data);
}

/// <summary>Text in which all user data has been escaped.</summary>
internal readonly partial record struct SafeText(string Value)
{
    /// <summary>Text that is entirely data.</summary>
    public static SafeText Of(string data) => new(CardText.Escape(data));

    /// <summary>The text without Markdown, for notifications and clients that cannot render cards.</summary>
    public string Plain => Formatting().Replace(Value, "${kept}");

    public override string ToString() => Value;

    [GeneratedRegex(@"\\(?<kept>.)|\*\*", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Formatting();
}
