using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>Holds the matching of a continuous cohort, lets it go on, and finishes the cohort; then shows its new state.</summary>
internal sealed class ContinuousHandler(HoldMatching hold, FinishCohort finish, ReadCohort read)
    : IHandles<HoldCohortMatching>,
        IHandles<ResumeCohortMatching>,
        IHandles<ConfirmFinishCohort>
{
    public Task<Reply> HandleAsync(HoldCohortMatching button, Form form, Turn turn, CancellationToken cancellation) =>
        HoldAsync(button.Id, holds: true, CohortText.HeldNow, turn, cancellation);

    public Task<Reply> HandleAsync(ResumeCohortMatching button, Form form, Turn turn, CancellationToken cancellation) =>
        HoldAsync(button.Id, holds: false, CohortText.GoesOnNow, turn, cancellation);

    public async Task<Reply> HandleAsync(ConfirmFinishCohort button, Form form, Turn turn, CancellationToken ct)
    {
        var finished = await finish.RunAsync(button.Id, turn.ContextFor(new ShowCohort(button.Id)), ct);
        return await ShowAsync(button.Id, finished, CohortText.FinishedNow, turn, ct);
    }

    private async Task<Reply> HoldAsync(CohortId id, bool holds, SafeText done, Turn turn, CancellationToken ct)
    {
        var held = await hold.RunAsync(id, holds, turn.ContextFor(new ShowCohort(id)), ct);
        return await ShowAsync(id, held, done, turn, ct);
    }

    private async Task<Reply> ShowAsync(
        CohortId id,
        Result<Done> result,
        SafeText done,
        Turn turn,
        CancellationToken ct
    ) =>
        (await read.RunAsync(id, turn.ContextFor(new ShowCohort(id)), ct)).Match<Reply>(
            status =>
            {
                var card = CohortCards.Cohort(status, turn.Person.Working);
                return result.Refusal is { } refusal ? card.Warning(RefusalWords.For(refusal)) : card.Saying(done);
            },
            refusal => RefusalWords.For(refusal)
        );
}
