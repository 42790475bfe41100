using System.Text.Json;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Conversation;

/// <summary>One turn of the conversation: who, where, when and what. Nothing after this point depends on the wire format.</summary>
internal sealed record Turn(ActivitySender Who, Place Where, DateTimeOffset Now, TurnEvent What)
{
    /// <summary>Set by <see cref="TurnRunner"/> once the speaker has been looked up.</summary>
    public KnownPerson Person { get; init; } =
        new(default, "", "en-US", WorkingTime.Default("Etc/UTC"), NamedInDigests: false);

    /// <summary>The question on the card shown last, which typed text may answer; null if there is none.</summary>
    public AskedQuestion? Asked { get; init; }

    /// <summary>What was asked before a suggestion took its place; text that does not take it belongs there. Null for none.</summary>
    public AskedQuestion? Behind { get; init; }

    /// <summary>The sign-up that this question interrupted; text that does not answer it belongs there. Null for none.</summary>
    public AskedQuestion? SignUp { get; init; }

    public bool IsCoordinator { get; init; }

    /// <summary>Whether the activity was redelivered after its effect had been saved. It must not change anything again.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>The context in which a use case runs for this turn.</summary>
    /// <param name="show">The button that shows the resulting state; pressed again to answer a redelivery.</param>
    public CommandContext ContextFor(Button show) =>
        new(
            Person.Id,
            IsCoordinator,
            Now,
            IsRepeat || Where.ActivityKey.Length == 0
                ? null
                : new HandledMark(Where.ActivityKey, JsonSerializer.Serialize(show, CardJson.Options))
        )
        {
            Seen = (What as ButtonPressed)?.MadeFrom,
        };
}

/// <summary>Where the turn takes place.</summary>
/// <param name="ActivityKey">
/// Identifies the activity for the redelivery guard by conversation, activity id and type; "" if the channel gave no
/// id.
/// </param>
/// <param name="CardActivityId">The message whose card was pressed; null for typed text.</param>
internal sealed record Place(
    string ServiceUrl,
    string ConversationId,
    bool IsPersonal,
    string ActivityId,
    string ActivityKey,
    string? CardActivityId
);

/// <summary>What the user did.</summary>
internal abstract record TurnEvent;

/// <summary>Somebody wrote a message; mentions of the bot have been removed and the text trimmed.</summary>
internal sealed record TextTyped(string Text) : TurnEvent;

/// <summary>Somebody pressed a button, or opened or submitted a dialog.</summary>
/// <param name="Button">Null if there is no such button, or no longer.</param>
internal sealed record ButtonPressed(Button? Button, Form Form, Surface Surface) : TurnEvent
{
    /// <summary>The version of the answer that the card shows; null if it shows none.</summary>
    public string? MadeFrom { get; init; }
}

/// <summary>The bot was installed for somebody, or somebody came back.</summary>
internal sealed record BotInstalled : TurnEvent;

/// <summary>Somebody removed the bot.</summary>
internal sealed record BotUninstalled : TurnEvent;

/// <summary>Nothing to reply to: a reaction, an edit, a deletion, an event, or an unknown type.</summary>
internal sealed record IgnoredActivity : TurnEvent;

/// <summary>The kind of interaction that delivered a button press; it decides how the reply is sent.</summary>
internal enum Surface
{
    /// <summary>Action.Submit on a card; arrives as a message activity.</summary>
    CardSubmit,

    /// <summary>Action.Execute on a card; the reply is the HTTP response body.</summary>
    CardExecute,

    /// <summary>A dialog was requested; the response body opens it.</summary>
    DialogFetch,

    /// <summary>A dialog was submitted; the response body closes it or keeps it open.</summary>
    DialogSubmit,
}
