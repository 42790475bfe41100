using System.Text.Json.Serialization;

namespace MentorBot.Bot.Cards;

/// <summary>
/// An element of an Adaptive Card, limited to the part of schema 1.5 that every Teams client renders; what is newer brings
/// its own <see cref="Fallback"/>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(Badge), "Badge")]
[JsonDerivedType(typeof(Icon), "Icon")]
[JsonDerivedType(typeof(ProgressBar), "ProgressBar")]
[JsonDerivedType(typeof(PersonComponent), "Component")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(NumberInput), "Input.Number")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(ChoiceInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(ToggleInput), "Input.Toggle")]
internal abstract record CardElement
{
    public bool? Separator { get; init; }
    public string? Spacing { get; init; }

    /// <summary>Shown by a client that does not know this element.</summary>
    public CardElement? Fallback { get; init; }
}

/// <summary>A paragraph; use <see cref="Say"/> to build one.</summary>
internal sealed record TextBlock(string Text) : CardElement
{
    public bool Wrap => true;
    public string? Style { get; init; }
    public string? Weight { get; init; }
    public string? Size { get; init; }
    public string? Color { get; init; }
    public bool? IsSubtle { get; init; }
    public string? HorizontalAlignment { get; init; }
}

internal sealed record FactSet(IReadOnlyList<Fact> Facts) : CardElement;

/// <summary>Use <see cref="Say.Fact"/> to build one.</summary>
internal sealed record Fact(string Title, string Value);

internal sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    /// <summary>By which a <see cref="ToggleAction"/> shows and hides it; null if none does.</summary>
    public string? Id { get; init; }

    /// <summary>False hides it until somebody unfolds it.</summary>
    public bool? IsVisible { get; init; }

    /// <summary><c>emphasis</c>, <c>attention</c>, <c>good</c>, <c>accent</c> or <c>warning</c>.</summary>
    public string? Style { get; init; }
    public bool? ShowBorder { get; init; }
    public bool? RoundedCorners { get; init; }

    /// <summary>Makes the whole container a button; screen readers read its title instead of the items.</summary>
    public CardAction? SelectAction { get; init; }
}

internal sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement;

internal sealed record Column(IReadOnlyList<CardElement> Items)
{
    public string Type => "Column";

    /// <summary><c>auto</c>, <c>stretch</c> or pixels such as <c>28px</c>.</summary>
    public string Width { get; init; } = "stretch";
    public string? VerticalContentAlignment { get; init; }

    /// <summary>As of a container.</summary>
    public string? Style { get; init; }

    /// <summary>In pixels, such as <c>6px</c>.</summary>
    public string? MinHeight { get; init; }
    public string? Spacing { get; init; }
    public bool? ShowBorder { get; init; }
    public bool? RoundedCorners { get; init; }

    /// <summary>Makes the whole column a button; screen readers read its title instead of the items.</summary>
    public CardAction? SelectAction { get; init; }
}

/// <summary>A few words in a coloured shape; newer than schema 1.5.</summary>
internal sealed record Badge(string Text) : CardElement
{
    public string Appearance => "Tint";
    public string Shape => "Rounded";
    public string Size => "Large";

    /// <summary><c>Default</c>, <c>Informative</c>, <c>Good</c>, <c>Attention</c> or <c>Warning</c>.</summary>
    public string? Style { get; init; }
}

/// <summary>A Fluent icon; newer than schema 1.5.</summary>
internal sealed record Icon(string Name) : CardElement
{
    public string Size => "Small";
    public string Color => "Accent";
}

/// <summary>How much of a whole is done; newer than schema 1.5.</summary>
internal sealed record ProgressBar(int Value, int Max) : CardElement
{
    public string Color => "Accent";
}

/// <summary>Somebody with their photo and their people card, where the client has them; newer than schema 1.5.</summary>
internal sealed record PersonComponent(PersonProperties Properties) : CardElement
{
    public string Name => "graph.microsoft.com/user";
    public string View => "compact";
}

/// <param name="Id">The object id in Microsoft Entra ID.</param>
/// <param name="UserPrincipalName">The e-mail address; null when it is not known.</param>
internal sealed record PersonProperties(Guid Id, string DisplayName, string? UserPrincipalName);

internal sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement;

/// <summary>An input field. The label is mandatory, because screen readers and the Teams store's rules require one.</summary>
internal abstract record CardInput(string Id, string Label) : CardElement
{
    public string Label { get; } = PlainLabel.Of(Label);
    public string? Value { get; init; }
    public bool? IsRequired { get; init; }
    public string? ErrorMessage { get; init; }
}

internal sealed record TextInput(string Id, string Label) : CardInput(Id, Label)
{
    public string? Placeholder { get; init; }
    public bool? IsMultiline { get; init; }
    public int? MaxLength { get; init; }
}

internal sealed record NumberInput(string Id, string Label) : CardElement
{
    public double? Min { get; init; }
    public double? Max { get; init; }
    public double? Value { get; init; }
    public string? Placeholder { get; init; }
    public bool? IsRequired { get; init; }
    public string? ErrorMessage { get; init; }
}

/// <summary>Value, min and max are ISO dates such as <c>2026-11-21</c>.</summary>
internal sealed record DateInput(string Id, string Label) : CardInput(Id, Label)
{
    public string? Min { get; init; }
    public string? Max { get; init; }
}

/// <summary>The value is one choice, or a comma-separated list if several may be selected.</summary>
internal sealed record ChoiceInput(string Id, string Label, IReadOnlyList<Choice> Choices) : CardInput(Id, Label)
{
    /// <summary><c>compact</c>, <c>expanded</c> or <c>filtered</c>.</summary>
    public string Style { get; init; } = "compact";
    public bool? IsMultiSelect { get; init; }
    public string? Placeholder { get; init; }
    public bool Wrap => true;

    /// <summary>Where the client finds more choices while somebody types; null for nowhere.</summary>
    [JsonPropertyName("choices.data")]
    public ChoiceSource? Source { get; init; }

    /// <summary>Whether typing the title of a choice chooses it and presses the card's first button.</summary>
    [JsonIgnore]
    public bool CanBeTyped { get; init; }
}

/// <summary>A search of the client's own.</summary>
internal sealed record ChoiceSource(string Dataset)
{
    /// <summary>Everybody in the directory; the value of a choice is the object id in Microsoft Entra ID.</summary>
    public static readonly ChoiceSource Colleagues = new("graph.microsoft.com/users");

    public string Type => "Data.Query";
}

internal sealed record Choice(string Title, string Value)
{
    public string Title { get; } = PlainLabel.Of(Title);
}

internal sealed record ToggleInput(string Id, string Label, string Title) : CardInput(Id, Label)
{
    public bool Wrap => true;
    public string ValueOn => "true";
    public string ValueOff => "false";
}
