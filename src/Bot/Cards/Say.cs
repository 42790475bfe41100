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

    public static TextBlock Subheading(CardText words) =>
        new(words.Done().Value)
        {
            Style = "heading",
            Weight = "Bolder",
            Size = "Default",
            Spacing = "Large",
        };

    public static TextBlock Plain(CardText words) => new(words.Done().Value);

    public static TextBlock Quiet(CardText words) =>
        new(words.Done().Value)
        {
            IsSubtle = true,
            Size = "Small",
            Spacing = "Small",
        };

    /// <summary>Text that is entirely user data.</summary>
    public static TextBlock Said(string data) => new(CardText.Escape(data));

    /// <param name="title">Data or not, it is shown as it stands.</param>
    public static Fact Fact(string title, CardText value) => new(CardText.Escape(title), value.Done().Value);

    public static SafeText Title(CardText words) => words.Done();

    public static Choice Choice(string title, string value) => new(title, value);
}
