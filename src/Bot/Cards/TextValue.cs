using System.Globalization;

namespace MentorBot.Bot.Cards;

/// <summary>What is put into a place of a text: data, which is escaped, a number, or a text that is safe already.</summary>
internal readonly record struct TextValue
{
    private readonly string? safe;

    private TextValue(string? safe, int? number) => (this.safe, Number) = (safe, number);

    /// <summary>Decides the plural form; null for what is no number.</summary>
    public int? Number { get; }

    public static implicit operator TextValue(string? data) => new(MarkdownText.Escape(data ?? ""), null);

    public static implicit operator TextValue(int number) => new(null, number);

    public static implicit operator TextValue(SafeText text) => new(text.Value, null);

    public string Text(CultureInfo culture) => Number?.ToString("N0", culture) ?? safe ?? "";
}
