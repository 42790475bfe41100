using MentorBot.Bot.Buttons;
using MentorBot.Domain.People;
using MentorBot.Domain.Store;

namespace MentorBot.Bot.Conversation;

/// <summary>Handles one type of button: reads the form, calls the use case, chooses the card.</summary>
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
    Ahead Foresee(TButton button, ActivitySender who);
}

/// <summary>Handles typed text as the answer to a question that the bot asked.</summary>
internal interface IAnswers
{
    QuestionKind Kind { get; }

    /// <summary>Returns <see cref="NotAnAnswer"/> if the text cannot be an answer and may be a mistyped command.</summary>
    Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation);
}

/// <summary>Greets somebody when the bot is installed for them, and records when it is removed.</summary>
internal interface IGreets
{
    Task<Reply> GreetAsync(Turn turn, CancellationToken cancellation);

    Task<Reply> TakeLeaveAsync(Turn turn, CancellationToken cancellation);
}

/// <summary>Replies to text that no other handler understood.</summary>
internal interface IGuesses
{
    /// <param name="suggestion">The command that the text resembles, if any.</param>
    Task<Reply> GuessAsync(string text, string? suggestion, Turn turn, CancellationToken cancellation);
}
