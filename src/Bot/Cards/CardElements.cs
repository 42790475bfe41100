using System.Text.Json.Serialization;

namespace MentorBot.Bot.Cards;

/// <summary>An element of an Adaptive Card, as far as Teams shows it everywhere (schema 1.5).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Container), "Container")]
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
}

/// <summary>A paragraph; made by <see cref="Say"/>.</summary>
internal sealed record TextBlock(string Text) : CardElement
{
    public bool Wrap => true;
    public string? Style { get; init; }
    public string? Weight { get; init; }
    public string? Size { get; init; }
    public string? Color { get; init; }
    public bool? IsSubtle { get; init; }
}

internal sealed record FactSet(IReadOnlyList<Fact> Facts) : CardElement;

/// <summary>Made by <see cref="Say.Fact"/>.</summary>
internal sealed record Fact(string Title, string Value);

internal sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    /// <summary><c>emphasis</c>, <c>attention</c>, <c>good</c>, <c>accent</c> or <c>warning</c>.</summary>
    public string? Style { get; init; }
}

internal sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement;

/// <summary>Something to fill in. A label is not optional: screen readers and the store's rules need it.</summary>
internal abstract record CardInput(string Id, string Label) : CardElement
{
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

/// <summary>Value, min and max are ISO dates, <c>2026-11-21</c>.</summary>
internal sealed record DateInput(string Id, string Label) : CardInput(Id, Label)
{
    public string? Min { get; init; }
    public string? Max { get; init; }
}

/// <summary>Value is one choice, or a comma list where several may be chosen.</summary>
internal sealed record ChoiceInput(string Id, string Label, IReadOnlyList<Choice> Choices) : CardInput(Id, Label)
{
    /// <summary><c>compact</c>, <c>expanded</c> or <c>filtered</c>.</summary>
    public string Style { get; init; } = "compact";
    public bool? IsMultiSelect { get; init; }
    public string? Placeholder { get; init; }
    public bool Wrap => true;
}

internal sealed record Choice(string Title, string Value);

internal sealed record ToggleInput(string Id, string Label, string Title) : CardInput(Id, Label)
{
    public bool Wrap => true;
    public string ValueOn => "true";
    public string ValueOff => "false";
}
