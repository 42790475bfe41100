using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>Shows cohorts to coordinators.</summary>
internal sealed class CohortsHandler(ListCohorts list, ReadCohort read, ReadMessageStop stop)
    : IHandles<ShowCohorts>,
        IHandles<ShowPastCohorts>,
        IHandles<ShowCohort>,
        IHandles<ChooseCohort>,
        IHandles<AskCancelCohort>,
        IHandles<AskFinishCohort>
{
    public async Task<Reply> HandleAsync(ShowCohorts button, Form form, Turn turn, CancellationToken cancellation)
    {
        var listed = await list.RunAsync(turn.ContextFor(button), cancellation);
        if (listed.Refusal is { } refusal)
        {
            return RefusalWords.For(refusal);
        }

        var card = CohortListCards.List(listed.Value, turn.Person.Working);
        return await stop.RunAsync(cancellation) is null ? card : card.Warning(CohortText.Stopped);
    }

    public async Task<Reply> HandleAsync(ShowPastCohorts button, Form form, Turn turn, CancellationToken ct) =>
        (await list.PastAsync(turn.ContextFor(button), ct)).Match<Reply>(
            cohorts => CohortListCards.Past(cohorts, turn.Person.Working),
            refusal => RefusalWords.For(refusal)
        );

    public async Task<Reply> HandleAsync(ShowCohort button, Form form, Turn turn, CancellationToken cancellation) =>
        (await read.RunAsync(button.Id, turn.ContextFor(button), cancellation)).Match<Reply>(
            status => CohortCards.Cohort(status, turn.Person.Working),
            refusal => RefusalWords.For(refusal)
        );

    public Task<Reply> HandleAsync(ChooseCohort button, Form form, Turn turn, CancellationToken cancellation) =>
        Guid.TryParse(form.Text(CohortListCards.Chosen), out var id)
            ? HandleAsync(new ShowCohort(new CohortId(id)), form, turn, cancellation)
            : HandleAsync(new ShowCohorts(), form, turn, cancellation);

    public async Task<Reply> HandleAsync(AskFinishCohort button, Form form, Turn turn, CancellationToken ct) =>
        (await read.RunAsync(button.Id, turn.ContextFor(new ShowCohort(button.Id)), ct)).Match<Reply>(
            status =>
                ContinuousElements.IsRunning(status.Cohort)
                    ? CohortCards.ConfirmFinish(status)
                    : CohortCards.Cohort(status, turn.Person.Working),
            refusal => RefusalWords.For(refusal)
        );

    public async Task<Reply> HandleAsync(AskCancelCohort button, Form form, Turn turn, CancellationToken ct) =>
        (await read.RunAsync(button.Id, turn.ContextFor(new ShowCohort(button.Id)), ct)).Match<Reply>(
            status =>
                status.Cohort.State is CohortState.Completed or CohortState.Cancelled
                    ? CohortCards.Cohort(status, turn.Person.Working)
                    : CohortCards.ConfirmCancel(status),
            refusal => RefusalWords.For(refusal)
        );
}
