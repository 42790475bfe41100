using System.Text.Json;
using MentorBot.Bot.Cards;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Conversation;

/// <summary>
/// One turn of the conversation: who, where, when, what. From here on the wire is forgotten.
/// </summary>
internal sealed record Turn(Newcomer Who, Place Where, DateTimeOffset Now, Happening What)
{
    /// <summary>Set by the <see cref="TurnRunner"/> once the speaker is known.</summary>
    public KnownPerson Person { get; init; } =
        new(default, "", "en-US", WorkingTime.Default("Etc/UTC"), NamedInDigests: false);

    /// <summary>The question that typed words may answer; null when none is open.</summary>
    public AskedQuestion? Asked { get; init; }

    public bool IsCoordinator { get; init; }

    /// <summary>A repeat of an activity whose effect stands already: nothing may be changed by it again.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>The act that this turn asks for.</summary>
    /// <param name="show">The button whose card shows the state after it; what a redelivery is answered with.</param>
    public Act Act(Button show) =>
        new(
            Person.Id,
            IsCoordinator,
            Now,
            IsRepeat || Where.ActivityKey.Length == 0
                ? null
                : new HandledMark(Where.ActivityKey, JsonSerializer.Serialize(show, CardJson.Options))
        );
}

/// <param name="ActivityKey">
/// Names the activity for the redelivery guard: conversation, activity id and type; "" when the channel gave no id.
/// </param>
/// <param name="CardActivityId">The message whose card was pressed; null for typed words.</param>
internal sealed record Place(
    string ServiceUrl,
    string ConversationId,
    bool IsPersonal,
    string ActivityId,
    string ActivityKey,
    string? CardActivityId
);

/// <summary>What happened.</summary>
internal abstract record Happening;

/// <summary>Somebody wrote something; mentions of the bot are gone, ends are trimmed.</summary>
internal sealed record Typed(string Text) : Happening;

/// <summary>Somebody pressed a button, or opened or sent a dialog.</summary>
/// <param name="Button">Null when no button of that name exists (any more).</param>
internal sealed record Pressed(Button? Button, Form Form, Surface Surface) : Happening;

/// <summary>The bot was installed for somebody, or they came back.</summary>
internal sealed record Arrived : Happening;

/// <summary>The bot was removed by somebody.</summary>
internal sealed record Departed : Happening;

/// <summary>Nothing to answer: a reaction, an edit, a deletion, an event, a type we do not know.</summary>
internal sealed record Unremarkable : Happening;

/// <summary>Where a button was pressed; it decides how an answer travels.</summary>
internal enum Surface
{
    /// <summary>Action.Submit on a card: arrives as a message.</summary>
    CardSubmit,

    /// <summary>Action.Execute on a card: the answer is the HTTP body.</summary>
    CardExecute,
    DialogFetch,
    DialogSubmit,
}
