using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>Reminds those who were invited and have not signed up, after one question that names how many.</summary>
internal sealed class ReminderHandler(RemindInvited remind, ReadCohort read)
    : IHandles<AskReminders>,
        IHandles<SendReminders>
{
    public async Task<Reply> HandleAsync(AskReminders button, Form form, Turn turn, CancellationToken cancellation)
    {
        var counts = await remind.CountAsync(button.Id, ContextFor(button.Id, turn), cancellation);
        return await ShowAsync(
            button.Id,
            counts.Refusal,
            cohort => InviteCards.ConfirmReminders(cohort.Cohort, counts.Value),
            turn,
            cancellation
        );
    }

    public async Task<Reply> HandleAsync(SendReminders button, Form form, Turn turn, CancellationToken cancellation)
    {
        var sent = await remind.RunAsync(button.Id, ContextFor(button.Id, turn), cancellation);
        return await ShowAsync(
            button.Id,
            sent.Refusal,
            cohort => CohortCards.Cohort(cohort, turn.Person.Working).Saying(InviteText.Reminded(sent.Value.Told)),
            turn,
            cancellation
        );
    }

    private async Task<Reply> ShowAsync(
        CohortId id,
        Refusal? refusal,
        Func<CohortStatus, Card> show,
        Turn turn,
        CancellationToken cancellation
    )
    {
        if (refusal is NotFound gone)
        {
            return RefusalWords.For(gone);
        }

        var status = await read.RunAsync(id, ContextFor(id, turn), cancellation);
        return status.Refusal is { } unknown ? RefusalWords.For(unknown)
            : refusal is null ? show(status.Value)
            : Refused(CohortCards.Cohort(status.Value, turn.Person.Working), refusal);
    }

    private static Card Refused(Card card, Refusal refusal) =>
        refusal is CohortIsNot ? card.Warning(RefusalWords.For(refusal)) : card.Noting(RefusalWords.For(refusal));

    private static CommandContext ContextFor(CohortId id, Turn turn) => turn.ContextFor(new ShowCohort(id));
}
