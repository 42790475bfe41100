using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Domain.People;

namespace MentorBot.Bot.Conversation;

/// <summary>Handles one type of button: reads the form, calls the use case, chooses the card.</summary>
internal interface IHandles<in TButton>
    where TButton : Button
{
    Task<Reply> HandleAsync(TButton button, Form form, Turn turn, CancellationToken cancellation);
}

/// <summary>Handles typed text as the answer to a question that the bot asked.</summary>
internal interface IAnswersQuestion
{
    QuestionKind Kind { get; }

    /// <summary>
    /// The cards on which this question may stand now, whose buttons can be pressed by typing what is on them; none if it
    /// is no longer open.
    /// </summary>
    Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation);

    /// <summary>Returns <see cref="NotAnAnswer"/> if the text cannot be an answer and may be a mistyped command.</summary>
    Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation);

    /// <summary>
    /// Whether the text is, in full, a name that the question offers, such as that of a skill: it is then the answer, even
    /// if it is a command, too.
    /// </summary>
    Task<bool> IsNameAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        Task.FromResult(false);
}

/// <summary>Greets somebody when the bot is installed for them, and records when it is removed.</summary>
internal interface IHandlesInstallation
{
    Task<Reply> WelcomeAsync(Turn turn, CancellationToken cancellation);

    Task<Reply> RecordUninstallAsync(Turn turn, CancellationToken cancellation);
}

/// <summary>Replies to text that no other handler understood.</summary>
internal interface IHandlesUnknownText
{
    /// <param name="suggestion">The command that the text resembles, if any.</param>
    Task<Reply> HandleUnknownAsync(string text, string? suggestion, Turn turn, CancellationToken cancellation);
}
