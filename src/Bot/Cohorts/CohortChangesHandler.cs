using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using OpenCohort = MentorBot.Bot.Buttons.OpenCohort;

namespace MentorBot.Bot.Cohorts;

/// <summary>Opens, closes and cancels a cohort, then shows its new state.</summary>
internal sealed class CohortChangesHandler(
    StartEnrolling open,
    CloseEnrolment close,
    CancelCohort cancel,
    ReadCohort read
) : IHandles<OpenCohort>, IHandles<CloseCohort>, IHandles<ConfirmCancelCohort>
{
    public async Task<Reply> HandleAsync(OpenCohort button, Form form, Turn turn, CancellationToken cancellation)
    {
        var context = turn.ContextFor(new ShowCohort(button.Id));
        var opened = await open.RunAsync(button.Id, form.Date(CohortCards.Closes), context, cancellation);
        return await ShowAsync(
            button.Id,
            opened,
            cohort => cohort.IsContinuous ? CohortText.OpenedAnyDayNow : CohortText.OpenedNow,
            turn,
            cancellation
        );
    }

    public async Task<Reply> HandleAsync(CloseCohort button, Form form, Turn turn, CancellationToken cancellation)
    {
        var closed = await close.RunAsync(button.Id, turn.ContextFor(new ShowCohort(button.Id)), cancellation);
        return await ShowAsync(
            button.Id,
            closed,
            cohort => cohort.IsContinuous ? CohortText.ClosedToNewNow : CohortText.ClosedNow,
            turn,
            cancellation
        );
    }

    public async Task<Reply> HandleAsync(ConfirmCancelCohort button, Form form, Turn turn, CancellationToken ct)
    {
        var cancelled = await cancel.RunAsync(button.Id, turn.ContextFor(new ShowCohort(button.Id)), ct);
        return await ShowAsync(button.Id, cancelled, _ => CohortText.CancelledNow, turn, ct);
    }

    private async Task<Reply> ShowAsync(
        CohortId id,
        Result<Done> result,
        Func<CohortFacts, SafeText> done,
        Turn turn,
        CancellationToken ct
    ) =>
        (await read.RunAsync(id, turn.ContextFor(new ShowCohort(id)), ct)).Match<Reply>(
            status =>
            {
                var card = CohortCards.Cohort(status, turn.Person.Working);
                return result.Refusal is { } refusal
                    ? card.Warning(RefusalWords.For(refusal))
                    : card.Saying(done(status.Cohort));
            },
            refusal => RefusalWords.For(refusal)
        );
}
