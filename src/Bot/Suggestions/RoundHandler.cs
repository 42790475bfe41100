using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Suggestions;

namespace MentorBot.Bot.Suggestions;

/// <summary>Lets a coordinator ask everybody to rank suggestions, and shows how many have answered.</summary>
internal sealed class RoundHandler(ReadSuggestionRound read, AskForRankings ask)
    : IHandles<ShowSuggestionRound>,
        IHandles<AskForSuggestions>
{
    public Task<Reply> HandleAsync(ShowSuggestionRound button, Form form, Turn turn, CancellationToken cancellation) =>
        ShowAsync(button.Cohort, null, turn, cancellation);

    public async Task<Reply> HandleAsync(AskForSuggestions button, Form form, Turn turn, CancellationToken cancellation)
    {
        var asked = await ask.RunAsync(button.Cohort, DaysIn(form), ContextFor(button.Cohort, turn), cancellation);
        return await ShowAsync(button.Cohort, asked.Refusal, turn, cancellation);
    }

    /// <summary>Text that is not a number becomes 0, which the use case rejects, so that it is not mistaken for the default.</summary>
    private static int? DaysIn(Form form) =>
        form.Text(RoundCards.Days).Length == 0 ? null : form.Number(RoundCards.Days) ?? 0;

    private async Task<Reply> ShowAsync(CohortId cohort, Refusal? because, Turn turn, CancellationToken cancellation)
    {
        var news = await read.RunAsync(cohort, ContextFor(cohort, turn), cancellation);
        return news.Refusal is { } refusal ? RefusalWords.For(refusal)
            : because is null ? RoundCards.Round(news.Value, turn.Person.Working)
            : RoundCards.Round(news.Value, turn.Person.Working).Warning(RefusalWords.For(because));
    }

    private static CommandContext ContextFor(CohortId cohort, Turn turn) =>
        turn.ContextFor(new ShowSuggestionRound(cohort));
}
