namespace MentorBot.Bot.Cards;

/// <summary>Paragraphs and facts from escaped words.</summary>
internal static class Say
{
    public static TextBlock Heading(SafeText words) =>
        new(words.Value)
        {
            Style = "heading",
            Weight = "Bolder",
            Size = "Medium",
        };

    public static TextBlock Subheading(CardText words) =>
        new(words.Done().Value) { Weight = "Bolder", Spacing = "Medium" };

    public static TextBlock Plain(CardText words) => new(words.Done().Value);

    public static TextBlock Quiet(CardText words) =>
        new(words.Done().Value)
        {
            IsSubtle = true,
            Size = "Small",
            Spacing = "Small",
        };

    /// <summary>Words that are data as a whole.</summary>
    public static TextBlock Said(string data) => new(CardText.Escape(data));

    public static Fact Fact(string title, CardText value) => new(title, value.Done().Value);

    public static SafeText Title(CardText words) => words.Done();

    /// <summary>A choice's title is shown as it stands, so data loses line breaks and what could start a link.</summary>
    public static Choice Choice(string title, string value) =>
        new(title.ReplaceLineEndings(" ").Replace("](", "]\u200B(", StringComparison.Ordinal), value);
}
