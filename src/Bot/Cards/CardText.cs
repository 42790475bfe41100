using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace MentorBot.Bot.Cards;

/// <summary>
/// Words for a card. Written as an interpolated string: the literal parts are ours and may use Markdown, every hole is
/// data and is escaped, so a name or a note can never become a link, a mention or formatting.
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

    /// <summary>Words that were made by <see cref="CardText"/> before, so they are not escaped twice.</summary>
    public void AppendFormatted(SafeText value) => text.Append(value.Value);

    public SafeText Done() => new(text.ToString());

    /// <summary>Escapes what Teams' Markdown subset would read as formatting, links or mentions.</summary>
    public static string Escape(string data)
    {
        var escaped = new StringBuilder(data.Length + 16);
        foreach (var character in data.ReplaceLineEndings("\n"))
        {
            _ = character switch
            {
                '\n' => escaped.Append("\n\n"),
                '\\' or '*' or '_' or '[' or ']' or '(' or ')' or '`' or '<' or '>' or '#' or '~' or '|' => escaped
                    .Append('\\')
                    .Append(character),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }
}

/// <summary>Text in which everything that came from a person is escaped already.</summary>
internal readonly partial record struct SafeText(string Value)
{
    /// <summary>The words without Markdown: for notifications and for clients that cannot draw cards.</summary>
    public string Plain => Formatting().Replace(Value, "${kept}");

    public override string ToString() => Value;

    [GeneratedRegex(@"\\(?<kept>.)|\*\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Formatting();
}
