using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;

namespace MentorBot.Bot.Conversation;

/// <summary>What a handler replies; the Bot Framework edge decides how to send it.</summary>
internal abstract record Reply
{
    public static implicit operator Reply(Card card) => new CardReply(card);

    /// <summary>A sentence that may hold data, and so is shown as it stands.</summary>
    public static implicit operator Reply(string sentence) => new TextReply(SafeText.Of(sentence));

    public static implicit operator Reply(SafeText sentence) => new TextReply(sentence);
}

/// <summary>
/// A card. It replaces the card whose button was pressed, or becomes a new message after typed text. After a dialog, it
/// closes the dialog and appears in the chat.
/// </summary>
internal sealed record CardReply(Card Card) : Reply;

/// <summary>A card in a dialog: opens the dialog, or keeps it open to show what must be corrected.</summary>
internal sealed record DialogReply(Card Card, string Title) : Reply;

/// <summary>One sentence: a message, a toast on a card, or the closing message of a dialog.</summary>
internal sealed record TextReply(SafeText Text) : Reply
{
    /// <summary>Whether this apologises for a failure of ours.</summary>
    public bool IsApology { get; init; }
}

/// <summary>Only from <see cref="IAnswersQuestion"/>: the text does not answer the open question, so other interpretations are tried.</summary>
internal sealed record NotAnAnswer : Reply
{
    public static readonly NotAnAnswer Instance = new();
}

/// <summary>Only from <see cref="IHandlesInstallation"/>: the card that pressing this button would show, changing nothing.</summary>
internal sealed record ShowInstead(Button Button) : Reply;

/// <summary>Sends nothing.</summary>
internal sealed record NoReply : Reply
{
    public static readonly NoReply Instance = new();
}
