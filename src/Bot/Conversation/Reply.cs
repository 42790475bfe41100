using MentorBot.Bot.Cards;

namespace MentorBot.Bot.Conversation;

/// <summary>What a handler answers; the <see cref="ReplySender"/> knows how it travels.</summary>
internal abstract record Reply
{
    public static implicit operator Reply(Card card) => new CardReply(card);

    public static implicit operator Reply(string sentence) => new TextReply(sentence);
}

/// <summary>
/// A card: in place of the card that was pressed, or as a new message after typed words. After a dialog it closes the
/// dialog and stands in the chat.
/// </summary>
internal sealed record CardReply(Card Card) : Reply;

/// <summary>A card in a dialog: opens it, or keeps it open with what must be mended.</summary>
internal sealed record DialogReply(Card Card, string Title) : Reply;

/// <summary>One sentence: a message, a toast on a card, or the last word of a dialog.</summary>
internal sealed record TextReply(string Text) : Reply;

/// <summary>From a listener only: these words do not answer the question that is open, so they are guessed at.</summary>
internal sealed record NotAnAnswer : Reply
{
    public static readonly NotAnAnswer Instance = new();
}

/// <summary>Nothing to say.</summary>
internal sealed record NoReply : Reply
{
    public static readonly NoReply Instance = new();
}
