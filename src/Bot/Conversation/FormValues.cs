using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Conversation;

/// <summary>Reads numbers, dates and lists in the shapes in which clients send them.</summary>
internal static partial class FormValues
{
    private const string Iso = "yyyy-MM-dd";

    /// <summary>
    /// The form of a card's data. A list becomes its values with commas between; null and objects count as missing.
    /// </summary>
    /// <param name="inputs">The data without the button.</param>
    /// <param name="clip">Cuts what is too long.</param>
    public static Form Read(IEnumerable<JsonProperty> inputs, Func<string, string> clip)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var switches = new HashSet<string>(StringComparer.Ordinal);
        foreach (var input in inputs)
        {
            if (TextOf(input.Value) is { } text)
            {
                values[input.Name] = clip(text);
            }

            if (input.Value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            {
                switches.Add(input.Name);
            }
        }

        return new Form(values) { Switches = switches };
    }

    /// <summary>
    /// A whole number as "26", "26.0" or "26,0", in digits of any script; null for anything else. "1,000" is not one: it is
    /// a thousand to some and one to others.
    /// </summary>
    public static int? Number(string text) =>
        Whole().Match(Ascii(text)) is { Success: true } number
        && int.TryParse(
            number.Groups["whole"].ValueSpan,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var whole
        )
            ? whole
            : null;

    /// <summary>An ISO date, with or without a time behind it; null for anything else.</summary>
    public static DateOnly? Date(string text)
    {
        var day = Ascii(text);
        var isFollowedByTime = day.Length > Iso.Length && day[Iso.Length] is 'T' or 't' or ' ';
        return DateOnly.TryParseExact(
            isFollowedByTime ? day[..Iso.Length] : day,
            Iso,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : null;
    }

    private static string? TextOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(TextOf).OfType<string>()),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };

    /// <summary>Digits of every script as 0 to 9, and the minus sign of typesetters as the one of keyboards.</summary>
    private static string Ascii(string text) =>
        PlainText.WithAsciiDigits(text.Trim()).Replace('−', '-').Replace('‐', '-').Replace('‑', '-').Replace('٫', '.');

    [GeneratedRegex(
        @"^(?<whole>[+-]?\d{1,9})(?:[.,]0{1,2})?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Whole();
}
