using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Understanding;

namespace MentorBot.Bot.Help;

/// <summary>Shows help, and what was offered after words that were not clear.</summary>
internal sealed class HelpHandler(UnknownTextHandler unknown) : IHandles<ShowHelp>, IHandles<ChooseIntent>
{
    public Task<Reply> HandleAsync(ShowHelp button, Form form, Turn turn, CancellationToken cancellation) =>
        Task.FromResult<Reply>(HelpCards.Help(turn.IsCoordinator));

    public Task<Reply> HandleAsync(ChooseIntent button, Form form, Turn turn, CancellationToken cancellation) =>
        Intents.Find(button.Intent) is { } intent
            ? unknown.AnswerAsync(intent, turn, cancellation)
            : HandleAsync(new ShowHelp(), form, turn, cancellation);
}
