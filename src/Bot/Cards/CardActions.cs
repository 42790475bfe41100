using System.Text.Json.Serialization;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Cards;

/// <summary>A button of an Adaptive Card.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrlAction), "Action.OpenUrl")]
[JsonDerivedType(typeof(ToggleAction), "Action.ToggleVisibility")]
internal abstract record CardAction(string Title)
{
    public string Title { get; } = PlainLabel.Of(Title);

    /// <summary><c>positive</c> or <c>destructive</c>; clients that know neither show a plain button.</summary>
    public string? Style { get; init; }
    public string? Tooltip { get; init; }

    /// <summary><c>secondary</c> puts it behind "…"; see <see cref="Press.More"/>.</summary>
    public string? Mode { get; init; }
}

/// <summary>A button answered in the HTTP response of its invoke. Old clients fall back to a submit action.</summary>
internal sealed record ExecuteAction(string Title, string Verb, ButtonData Data) : CardAction(Title)
{
    /// <summary>Declared as any action, because only then is its type written, without which it is none.</summary>
    public CardAction Fallback =>
        new SubmitAction(Title, Data)
        {
            Style = Style,
            Tooltip = Tooltip,
            Mode = Mode,
        };
}

internal sealed record SubmitAction(string Title, ButtonData Data) : CardAction(Title);

internal sealed record OpenUrlAction(string Title, string Url) : CardAction(Title);

/// <summary>Shows or hides parts of the card; the client does it alone, so nobody answers it.</summary>
/// <param name="TargetElements">The ids of the parts.</param>
internal sealed record ToggleAction(string Title, IReadOnlyList<string> TargetElements) : CardAction(Title);

/// <summary>The data sent with a button: the typed button itself, and options for Teams.</summary>
internal sealed record ButtonData(Button Button)
{
    /// <summary>The name of <see cref="MadeFrom"/> in JSON.</summary>
    public const string MadeFromProperty = "madeFrom";

    [JsonPropertyName("msteams")]
    public TeamsData? Teams { get; init; }

    /// <summary>The version of the answer that the card shows; null if it shows none that could be replaced.</summary>
    public string? MadeFrom { get; init; }
}

/// <summary>Options for the Teams client.</summary>
/// <param name="Type"><c>task/fetch</c> opens a dialog.</param>
internal sealed record TeamsData(string Type);

/// <summary>Builds card actions from typed buttons.</summary>
internal static class Press
{
    public static CardAction Plain(string title, Button button) =>
        new ExecuteAction(title, ButtonTypes.VerbOf(button), new ButtonData(button));

    public static CardAction Plain(SafeText title, Button button) => Plain(title.Plain, button);

    public static CardAction Primary(SafeText title, Button button) => Primary(title.Plain, button);

    public static CardAction Danger(SafeText title, Button button) => Danger(title.Plain, button);

    public static CardAction Dialog(SafeText title, Button button) => Dialog(title.Plain, button);

    public static CardAction Send(SafeText title, Button button) => Send(title.Plain, button);

    /// <summary>The same button behind "…", for what is done seldom; clients without that menu show it as any other.</summary>
    public static CardAction More(CardAction action) => action with { Mode = "secondary" };

    public static CardAction Primary(string title, Button button) => Plain(title, button) with { Style = "positive" };

    public static CardAction Danger(string title, Button button) => Plain(title, button) with { Style = "destructive" };

    /// <summary>Opens a dialog; the handler replies with a <see cref="DialogReply"/>.</summary>
    public static CardAction Dialog(string title, Button button) =>
        new SubmitAction(title, new ButtonData(button) { Teams = new TeamsData("task/fetch") });

    /// <summary>The submit button inside a dialog.</summary>
    public static CardAction Send(string title, Button button) => new SubmitAction(title, new ButtonData(button));
}
