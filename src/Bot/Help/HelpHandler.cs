using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Understanding;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Help;

/// <summary>Shows help, and what was offered after words that were not clear.</summary>
internal sealed class HelpHandler(UnknownTextHandler unknown, FindSituation find)
    : IHandles<ShowHelp>,
        IHandles<ShowMoreHelp>,
        IHandles<ChooseIntent>
{
    public async Task<Reply> HandleAsync(ShowHelp button, Form form, Turn turn, CancellationToken cancellation) =>
        HelpCards.Help(await find.RunAsync(turn.Person.Id, cancellation), turn.IsCoordinator);

    public async Task<Reply> HandleAsync(ShowMoreHelp button, Form form, Turn turn, CancellationToken cancellation) =>
        HelpCards.More(await find.RunAsync(turn.Person.Id, cancellation), turn.IsCoordinator);

    public Task<Reply> HandleAsync(ChooseIntent button, Form form, Turn turn, CancellationToken cancellation) =>
        Intents.Find(button.Intent) is { } intent
            ? unknown.AnswerAsync(intent, turn, cancellation)
            : HandleAsync(new ShowHelp(), form, turn, cancellation);
}
