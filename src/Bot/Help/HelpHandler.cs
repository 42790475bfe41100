using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Help;

/// <summary>Shows help, and answers text that no handler understood, so that a message never goes unanswered.</summary>
internal sealed class HelpHandler(CommandWords commands) : IHandles<ShowHelp>, IHandlesUnknownText
{
    public Task<Reply> HandleAsync(ShowHelp button, Form form, Turn turn, CancellationToken cancellation) =>
        Task.FromResult<Reply>(HelpCards.Help(turn.IsCoordinator));

    public Task<Reply> HandleUnknownAsync(string text, string? suggestion, Turn turn, CancellationToken cancellation) =>
        Task.FromResult<Reply>(
            suggestion is not null && commands.Find(suggestion) is { } button
                ? HelpCards.DidYouMean(suggestion, button)
                : HelpCards.Unknown(turn.IsCoordinator)
        );
}
