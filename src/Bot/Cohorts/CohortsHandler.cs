using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>Shows cohorts to coordinators.</summary>
internal sealed class CohortsHandler(ListCohorts list, ReadCohort read)
    : IHandles<ShowCohorts>,
        IHandles<ShowCohort>,
        IHandles<ChooseCohort>,
        IHandles<AskCancelCohort>
{
    public async Task<Reply> HandleAsync(ShowCohorts button, Form form, Turn turn, CancellationToken cancellation) =>
        (await list.RunAsync(turn.ContextFor(button), cancellation)).Match<Reply>(
            cohorts => CohortCards.List(cohorts, turn.Person.Working),
            refusal => RefusalWords.For(refusal)
        );

    public async Task<Reply> HandleAsync(ShowCohort button, Form form, Turn turn, CancellationToken cancellation) =>
        (await read.RunAsync(button.Id, turn.ContextFor(button), cancellation)).Match<Reply>(
            status => CohortCards.Cohort(status, turn.Person.Working),
            refusal => RefusalWords.For(refusal)
        );

    public Task<Reply> HandleAsync(ChooseCohort button, Form form, Turn turn, CancellationToken cancellation) =>
        Guid.TryParse(form.Text(CohortCards.Chosen), out var id)
            ? HandleAsync(new ShowCohort(new CohortId(id)), form, turn, cancellation)
            : HandleAsync(new ShowCohorts(), form, turn, cancellation);

    public async Task<Reply> HandleAsync(AskCancelCohort button, Form form, Turn turn, CancellationToken ct) =>
        (await read.RunAsync(button.Id, turn.ContextFor(new ShowCohort(button.Id)), ct)).Match<Reply>(
            status =>
                status.Cohort.State is CohortState.Completed or CohortState.Cancelled
                    ? CohortCards.Cohort(status, turn.Person.Working)
                    : CohortCards.ConfirmCancel(status),
            refusal => RefusalWords.For(refusal)
        );
}
