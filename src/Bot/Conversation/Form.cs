namespace MentorBot.Bot.Conversation;

/// <summary>
/// The submitted values of a card's inputs, in whatever shape a client sends them. Any may be missing, and none can be
/// trusted; each method says what it returns for invalid input.
/// </summary>
internal sealed record Form(IReadOnlyDictionary<string, string> Values)
{
    public static readonly Form Empty = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The inputs that a client sent as a JSON boolean: they are switches, and say nothing as text.</summary>
    public IReadOnlySet<string> Switches { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    public bool Has(string id) => Values.ContainsKey(id);

    /// <summary>Trimmed text; "" if missing.</summary>
    public string Text(string id) => Switches.Contains(id) ? "" : Raw(id);

    /// <summary>The values of a multi-select; empty if missing.</summary>
    public IReadOnlyList<string> Choices(string id) =>
        Text(id).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>True only for a toggle that is on.</summary>
    public bool IsOn(string id) => string.Equals(Raw(id), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Null if missing or not a whole number.</summary>
    public int? Number(string id) => FormValues.Number(Text(id));

    /// <summary>Null if missing or not an ISO date.</summary>
    public DateOnly? Date(string id) => FormValues.Date(Text(id));

    /// <summary>Null if missing or not a member of the enum.</summary>
    public T? Choice<T>(string id)
        where T : struct, Enum =>
        Enum.TryParse<T>(Text(id), ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    private string Raw(string id) => Values.GetValueOrDefault(id)?.Trim() ?? "";
}
