using System.Globalization;

namespace MentorBot.Bot.Conversation;

/// <summary>
/// The values of a card's inputs. All are strings, any may be missing, none may be trusted: each reader below says what it
/// makes of nonsense.
/// </summary>
internal sealed record Form(IReadOnlyDictionary<string, string> Values)
{
    public static readonly Form Empty = new(new Dictionary<string, string>(StringComparer.Ordinal));

    public bool Has(string id) => Values.ContainsKey(id);

    /// <summary>Trimmed text, "" when missing.</summary>
    public string Text(string id) => Values.GetValueOrDefault(id)?.Trim() ?? "";

    /// <summary>The comma list of a multi-select; empty when missing.</summary>
    public IReadOnlyList<string> Choices(string id) =>
        Text(id).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>True only for a switched-on toggle.</summary>
    public bool IsOn(string id) => string.Equals(Text(id), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Null when missing or not a whole number.</summary>
    public int? Number(string id) =>
        int.TryParse(Text(id), CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Null when missing or not an ISO date.</summary>
    public DateOnly? Date(string id) =>
        DateOnly.TryParseExact(Text(id), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    /// <summary>Null when missing or not a name of the enum.</summary>
    public T? Choice<T>(string id)
        where T : struct, Enum =>
        Enum.TryParse<T>(Text(id), ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
