using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Cohorts;

/// <summary>Shows one page of the people or the pairs of a cohort.</summary>
internal sealed class CohortPeopleHandler(ReadCohortPeople read) : IHandles<ShowCohortPeople>
{
    public async Task<Reply> HandleAsync(ShowCohortPeople button, Form form, Turn turn, CancellationToken cancellation)
    {
        var question = new CohortPeopleQuestion(button.List, button.Page);
        var page = await read.RunAsync(button.Id, question, turn.ContextFor(button), cancellation);
        return page.Refusal is { } refusal ? RefusalWords.For(refusal) : CohortPeopleCards.Page(page.Value);
    }
}
