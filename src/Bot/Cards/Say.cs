namespace MentorBot.Bot.Cards;

/// <summary>Builds text elements whose user data is escaped.</summary>
internal static class Say
{
    public static TextBlock Heading(SafeText words) =>
        new(words.Value)
        {
            Style = "heading",
            Weight = "Bolder",
            Size = "Large",
        };

    public static TextBlock Subheading(SafeText words) =>
        new(words.Value)
        {
            Style = "heading",
            Weight = "Bolder",
            Size = "Default",
            Spacing = "Large",
        };

    public static TextBlock Plain(SafeText words) => new(words.Value);

    public static TextBlock Quiet(SafeText words) =>
        new(words.Value)
        {
            IsSubtle = true,
            Size = "Small",
            Spacing = "Small",
        };

    /// <summary>Text that is entirely user data.</summary>
    public static TextBlock Said(string data) => new(MarkdownText.Escape(data));

    public static Fact Fact(SafeText title, SafeText value) => new(title.Value, value.Value);

    public static Choice Choice(SafeText title, string value) => new(title.Plain, value);

    public static Choice Choice(string title, string value) => new(title, value);
}
