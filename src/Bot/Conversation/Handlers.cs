using MentorBot.Domain.People;
using MentorBot.Domain.Store;

namespace MentorBot.Bot.Conversation;

/// <summary>Handles the press of one kind of button: read the form, call the use case, choose the card.</summary>
internal interface IHandles<in TButton>
    where TButton : Button
{
    Task<Reply> HandleAsync(TButton button, Form form, Turn turn, CancellationToken cancellation);
}

/// <summary>
/// A handler that can say what the press of its button will look at before it is known who presses, so that it is read along
/// with the speaker.
/// </summary>
internal interface IForesees<in TButton>
{
    Ahead Foresee(TButton button, Newcomer who);
}

/// <summary>Takes typed words as the answer to a question that the bot has asked.</summary>
internal interface IAnswers
{
    QuestionKind Kind { get; }

    /// <summary><see cref="NotAnAnswer"/> for words that make no sense as an answer and may be a misspelt command.</summary>
    Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation);
}

/// <summary>Greets somebody for whom the bot was just installed, and notes when somebody removes it.</summary>
internal interface IGreets
{
    Task<Reply> GreetAsync(Turn turn, CancellationToken cancellation);

    Task<Reply> TakeLeaveAsync(Turn turn, CancellationToken cancellation);
}

/// <summary>Answers words that nobody else understands.</summary>
internal interface IGuesses
{
    /// <param name="suggestion">The command that the words resemble, if any.</param>
    Task<Reply> GuessAsync(string text, string? suggestion, Turn turn, CancellationToken cancellation);
}
