using MentorBot.Bot.Buttons;

namespace MentorBot.Bot.Cards;

/// <summary>The patterns that cards are laid out with; docs/cards.md shows each of them.</summary>
internal static class Layout
{
    /// <summary>A bordered row that is a button as a whole.</summary>
    /// <param name="name">One line, bold.</param>
    /// <param name="lines">At most two more, in a quieter voice.</param>
    /// <param name="spoken">What a screen reader says: the gist of the tile.</param>
    public static Container Tile(CardText name, IReadOnlyList<CardText> lines, string spoken, Button opens) =>
        Frame([new TextBlock(name.Done().Value) { Weight = "Bolder" }, .. lines.Select(line => Under(line))]) with
        {
            SelectAction = Press.Plain(spoken, opens),
        };

    /// <summary>A person, or whatever else is shown as one thing.</summary>
    public static Container Frame(IReadOnlyList<CardElement> items) =>
        new(items)
        {
            ShowBorder = true,
            RoundedCorners = true,
            Spacing = "Small",
        };

    /// <summary>A quieter line right below the one before it.</summary>
    public static TextBlock Under(CardText words) =>
        new(words.Done().Value)
        {
            IsSubtle = true,
            Size = "Small",
            Spacing = "None",
        };

    /// <summary>One reason or step in a list, with an icon before it.</summary>
    /// <param name="icon">A Fluent icon.</param>
    /// <param name="sign">Stands for the icon where a client has none.</param>
    public static ColumnSet Row(string icon, string sign, SafeText words) =>
        new([
            new Column([new Icon(icon) { Fallback = new TextBlock(sign) { Color = "Accent" } }]) { Width = "28px" },
            new Column([new TextBlock(words.Value)]),
        ])
        {
            Spacing = "Small",
        };

    /// <summary>At most three figures side by side, each with what it counts.</summary>
    public static ColumnSet Stats(params (string Figure, string Of)[] stats) =>
        new([.. stats.Select(stat => new Column([Figure(stat.Figure), Under($"{stat.Of}")]))]) { Spacing = "Medium" };

    private static TextBlock Figure(string figure) =>
        new(CardText.Escape(figure)) { Weight = "Bolder", Size = "ExtraLarge" };

    /// <summary>A line with a badge at its end.</summary>
    public static ColumnSet WithBadge(SafeText words, Badge badge) =>
        new([
            new Column([new TextBlock(words.Value)]) { VerticalContentAlignment = "Center" },
            new Column([badge]) { Width = "auto", VerticalContentAlignment = "Center" },
        ]);

    /// <summary>A state in a word or two.</summary>
    public static Badge Badge(string words, string style = "Informative") =>
        new(words)
        {
            Style = style,
            Fallback = new TextBlock(CardText.Escape(words)) { Weight = "Bolder", Size = "Small" },
        };
}
