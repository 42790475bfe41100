using MentorBot.Bot.Buttons;

namespace MentorBot.Bot.Cards;

/// <summary>The patterns that cards are laid out with; docs/cards.md shows each of them.</summary>
internal static class Layout
{
    /// <summary>How many parts of a bar find room on a phone, where each takes 40 pixels with what is around it.</summary>
    private const int MostSegments = 6;

    /// <summary>A bordered row that is a button as a whole.</summary>
    /// <param name="name">One line, bold.</param>
    /// <param name="lines">At most two more, in a quieter voice.</param>
    /// <param name="spoken">What a screen reader says: the gist of the tile.</param>
    public static Container Tile(SafeText name, IReadOnlyList<SafeText> lines, SafeText spoken, Button opens) =>
        Frame([new TextBlock(name.Value) { Weight = "Bolder" }, .. lines.Select(Under)]) with
        {
            SelectAction = Press.Plain(spoken, opens),
        };

    /// <summary>Quiet words above a title.</summary>
    public static TextBlock Eyebrow(SafeText words) =>
        new(words.Value)
        {
            IsSubtle = true,
            Size = "Small",
            Spacing = "None",
        };

    /// <summary>How many steps of a whole are done; say it in words, too, because some clients draw nothing.</summary>
    public static ProgressBar Progress(int done, int of) =>
        new(done, of)
        {
            Spacing = "Small",
            Fallback = new ColumnSet([.. of <= MostSegments ? Segments(done, of) : Parts(done, of)])
            {
                Spacing = "Small",
            },
        };

    private static IEnumerable<Column> Segments(int done, int of) =>
        Enumerable.Range(0, of).Select(step => Segment(step < done));

    private static IEnumerable<Column> Parts(int done, int of) =>
        new[] { (IsDone: true, Weight: done), (IsDone: false, Weight: of - done) }
            .Where(part => part.Weight > 0)
            .Select(part => Segment(part.IsDone) with { Width = $"{part.Weight}", Spacing = "None" });

    private static Column Segment(bool isDone) =>
        new([])
        {
            Style = isDone ? "accent" : "emphasis",
            MinHeight = "6px",
            Spacing = "Small",
        };

    /// <summary>A name with its progress: the words, the number, and the bar below.</summary>
    public static Container ProgressRow(SafeText words, SafeText number, int done, int of) =>
        new([
            new ColumnSet([
                new Column([new TextBlock(words.Value)]),
                new Column([new TextBlock(number.Value) { IsSubtle = true }]) { Width = "auto" },
            ]),
            Progress(done, of),
        ])
        {
            Spacing = "Medium",
        };

    /// <summary>Answers side by side that take one tap each; at most four.</summary>
    public static ColumnSet OneTap(params (string Sign, SafeText Words, Button Button)[] answers) =>
        new([.. answers.Select(answer => Answer(answer.Sign, answer.Words, answer.Button))]) { Spacing = "Medium" };

    private static Column Answer(string sign, SafeText words, Button button) =>
        new([
            new TextBlock(sign) { Size = "ExtraLarge", HorizontalAlignment = "Center" },
            new TextBlock(words.Value)
            {
                Size = "Small",
                Weight = "Bolder",
                HorizontalAlignment = "Center",
                Spacing = "Small",
            },
        ])
        {
            ShowBorder = true,
            RoundedCorners = true,
            SelectAction = Press.Plain(words, button),
        };

    /// <summary>Somebody's photo and name, with a line about them below.</summary>
    public static Container Person(PersonProperties person, SafeText about) =>
        Frame([
            new PersonComponent(person)
            {
                Fallback = new TextBlock(MarkdownText.Escape(person.DisplayName)) { Weight = "Bolder" },
            },
            .. about.Value.Length > 0 ? [Under(about)] : Array.Empty<CardElement>(),
        ]);

    /// <summary>A person, or whatever else is shown as one thing.</summary>
    public static Container Frame(IReadOnlyList<CardElement> items) =>
        new(items)
        {
            ShowBorder = true,
            RoundedCorners = true,
            Spacing = "Small",
        };

    /// <summary>A quieter line right below the one before it.</summary>
    public static TextBlock Under(SafeText words) =>
        new(words.Value)
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

    /// <summary>
    /// A heading that shows what lies under it when it is pressed, for what few readers need. Inputs under it are sent
    /// whether they are shown or not.
    /// </summary>
    /// <param name="id">Of its own on the card.</param>
    /// <param name="title">What lies under it.</param>
    /// <param name="items">What is hidden at first.</param>
    public static IReadOnlyList<CardElement> Fold(string id, SafeText title, IReadOnlyList<CardElement> items) =>
        [
            new Container([new TextBlock($"▾ {title.Value}") { Color = "Accent" }])
            {
                SelectAction = new ToggleAction(title.Plain, [id]),
                Spacing = "Medium",
            },
            new Container(items)
            {
                Id = id,
                IsVisible = false,
                Spacing = "Small",
            },
        ];

    /// <summary>At most three figures side by side, each with what it counts.</summary>
    public static ColumnSet Stats(params (string Figure, string Of)[] stats) =>
        new([.. stats.Select(stat => new Column([Figure(stat.Figure), Under(SafeText.Of(stat.Of))]))])
        {
            Spacing = "Medium",
        };

    private static TextBlock Figure(string figure) =>
        new(MarkdownText.Escape(figure)) { Weight = "Bolder", Size = "ExtraLarge" };

    /// <summary>A line with a badge at its end.</summary>
    public static ColumnSet WithBadge(SafeText words, Badge badge) => WithBadge(new TextBlock(words.Value), badge);

    /// <inheritdoc cref="WithBadge(SafeText, Cards.Badge)"/>
    public static ColumnSet WithBadge(TextBlock words, Badge badge) =>
        new([
            new Column([words]) { VerticalContentAlignment = "Center" },
            new Column([badge]) { Width = "auto", VerticalContentAlignment = "Center" },
        ]);

    /// <summary>A state in a word or two.</summary>
    public static Badge Badge(SafeText words, string style = "Informative") => Badge(words.Plain, style);

    /// <inheritdoc cref="Badge(SafeText, string)"/>
    public static Badge Badge(string words, string style = "Informative") =>
        new(words)
        {
            Style = style,
            Fallback = new TextBlock(MarkdownText.Escape(words)) { Weight = "Bolder", Size = "Small" },
        };
}
